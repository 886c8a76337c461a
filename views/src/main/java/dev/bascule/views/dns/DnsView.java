// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.failover.amend.Amendment;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.chart.LegendLine;
import dev.bascule.views.control.chart.Plot;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.dns.amend.AmendPane;
import dev.bascule.views.dns.amend.AmendViewModel;
import dev.bascule.views.dns.amend.TtlView;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The DNS page: the toolbar and one of five views; propagation shows the table of resolvers with curve, open
/// answers and drift beside it.
final class DnsView extends VBox {
    private static final double SIDE = 472;

    private final DnsToolbar toolbar;
    private final VBox notices = new VBox();
    private final StackPane place = new StackPane();
    private final ResolverPanel resolvers;
    private final RecordsPanel records = new RecordsPanel();
    private final ProvidersPanel providers = new ProvidersPanel();
    private final Panel driftPage = new Panel("Drift", "desired, provider, observed");
    private final DriftTable wideDrift;
    private final Panel curve = new Panel("Propagation", "share of resolvers, %");
    private final Plot plot = new Plot(300, 180);
    private final ProseLine estimate = new ProseLine("", Css.T11, Css.F3);
    private final OpenPanel open = new OpenPanel();
    private final Panel drift = new Panel("Drift", "desired, provider, observed");
    private final DriftTable driftTable;
    private final EvidencePanel evidence;
    private final MatrixPanel matrix;
    private final StackPane beside = new StackPane(open);
    private final StackPane besideMatrix = new StackPane();
    private final TtlView ttls;
    private final AmendPane repair;
    private final Region propagation;
    private final Region recordsPage;
    private final Region driftColumns;
    private final Panel choose = new Panel(
            "Answer",
            "",
            Notice.empty(
                    Icon.DNS,
                    "No answer chosen",
                    "Choose a cell, by Tab and the arrow keys, to see its whole evidence."));
    private final DnsViewModel model;

    DnsView(DnsViewModel model, AmendViewModel amendments, Runnable check) {
        this.model = model;
        getStyleClass().add("dns");
        resolvers = new ResolverPanel(model::probe, model::inspect);
        matrix = new MatrixPanel(model::inspect);
        evidence = new EvidencePanel(() -> model.inspect(Optional.empty()));
        ttls = new TtlView(amendments);
        repair = new AmendPane(amendments, "Restore a record that drifts to plan what is written.");
        var actions = new DriftActions(row -> {
            amendments.rehearse(new Amendment.Repair(row.provider(), row.record()));
            toolbar().show(DnsTab.DRIFT);
            repair.focus();
        });
        driftTable = new DriftTable(98, actions);
        wideDrift = new DriftTable(136, actions);
        toolbar = new DnsToolbar(model::choose, model::probe, check);
        propagation = propagation();
        recordsPage = recordsPage();
        driftColumns = besides(driftPage, repair);
        driftPage.setContent(scrolled(wideDrift));
        VBox.setVgrow(place, Priority.ALWAYS);
        place.getStyleClass().add("place");
        getChildren().addAll(toolbar, notices, place);
        go(DnsTab.PROPAGATION);
        tab().subscribe(this::open);
        model.pageProperty().subscribe(page -> show(page));
    }

    ReadOnlyObjectProperty<DnsTab> tab() {
        return toolbar.tabs().valueProperty();
    }

    void go(DnsTab tab) {
        toolbar.tabs().show(tab);
    }

    private Segmented<DnsTab> toolbar() {
        return toolbar.tabs();
    }

    /// Goes to the planner of TTLs and rehearses lowering, or restoring them.
    void planTtl(boolean isLowering) {
        go(DnsTab.TTLS);
        if (isLowering) {
            ttls.planLower();
        } else {
            ttls.planRestore();
        }
    }

    private void open(DnsTab tab) {
        place.getChildren()
                .setAll(
                        switch (tab) {
                            case RECORDS -> recordsPage;
                            case PROPAGATION -> propagation;
                            case DRIFT -> driftColumns;
                            case PROVIDERS -> providers;
                            case TTLS -> ttls;
                        });
    }

    private void show(Optional<DnsPage> newest) {
        if (newest.isEmpty()) {
            return;
        }
        var page = newest.get();
        toolbar.show(page);
        notices.getChildren().clear();
        if (!page.trouble().isEmpty() && !page.resolvers().isEmpty()) {
            notices.getChildren().add(new Strip(Mark.DEGRADED, page.trouble()));
        }
        resolvers.show(page);
        records.show(page);
        providers.show(page);
        open.show(page);
        matrix.show(page);
        showEvidence(page);
        showCurve(page);
        showDrift(page);
    }

    /// A chosen answer takes the place of those that are open.
    private void showEvidence(DnsPage page) {
        var chosen = model.inspected().flatMap(page::row);
        var inRecords = toolbar.tabs().getValue() == DnsTab.RECORDS;
        chosen.ifPresent(row -> evidence.show(row, page.now()));
        put(beside, chosen.isPresent() && !inRecords ? evidence : open);
        put(besideMatrix, chosen.isPresent() && inRecords ? evidence : choose);
        resolvers.choose(chosen);
    }

    private static void put(StackPane place, Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }

    private void showCurve(DnsPage page) {
        var figure = PropagationCurve.of(page);
        if (figure.isEmpty()) {
            curve.setContent(
                    Notice.empty(Icon.CHECK, "Nothing is spreading", "The curve begins when a change is published."));
            return;
        }
        curve.setSubtitle("share of resolvers, %");
        estimate.setText(page.moved());
        plot.show(figure.get(), PropagationCurve.words(page));
        if (plot.getParent() == null) {
            var padded = new VBox(plot, estimate);
            VBox.setVgrow(plot, Priority.ALWAYS);
            padded.getStyleClass().add("curve");
            VBox.setVgrow(padded, Priority.ALWAYS);
            curve.setContent(padded);
        }
    }

    private void showDrift(DnsPage page) {
        var rows = page.dns().drift();
        var count = driftCount(page);
        drift.setRight(count);
        if (rows.isEmpty()) {
            drift.setContent(Notice.empty(Icon.DNS, "Not compared yet", "Providers are compared once they were read."));
            return;
        }
        driftTable.show(rows, page.picture().setup()::nameOf, page.now());
        wideDrift.show(rows, page.picture().setup()::nameOf, page.now());
        if (driftTable.getParent() == null) {
            drift.setContent(scrolled(driftTable));
        }
    }

    private static Node driftCount(DnsPage page) {
        if (page.isDriftStale()) {
            var stale = new HBox(new StateGlyph(Mark.DEGRADED, 12), new Label("read before the change"));
            stale.getStyleClass().addAll("count", Css.T12);
            return stale;
        }
        var all = page.dns().drift().size();
        if (page.drifting() == 0) {
            return new Label(all == 0 ? "" : "all " + all + " match");
        }
        var count = new HBox(new StateGlyph(Mark.DEGRADED, 12), new Label(page.drifting() + " of " + all));
        count.getStyleClass().addAll("count", Css.T12);
        return count;
    }

    private Region propagation() {
        curve.setRight(
                new LegendLine(LegendLine.Look.SEEN, "seen"), new LegendLine(LegendLine.Look.PREDICTED, "predicted"));
        curve.setMinHeight(240);
        curve.setPrefHeight(292);
        curve.setMaxHeight(292);
        drift.setMinHeight(120);
        open.setMinHeight(120);
        var side = new VBox(curve, beside, drift);
        side.getStyleClass().add("side");
        VBox.setVgrow(beside, Priority.ALWAYS);
        VBox.setVgrow(drift, Priority.ALWAYS);
        return besides(resolvers, side);
    }

    private Region recordsPage() {
        var left = new VBox(records, matrix);
        left.getStyleClass().add("side");
        records.setMinHeight(184);
        VBox.setVgrow(records, Priority.SOMETIMES);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        return besides(left, besideMatrix);
    }

    private static Region besides(Region main, Region side) {
        side.setMinWidth(400);
        side.setPrefWidth(SIDE);
        side.setMaxWidth(SIDE);
        var columns = new HBox(Columns.growing(main), side);
        columns.getStyleClass().add("columns");
        return columns;
    }

    private static ScrollPane scrolled(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        return scroll;
    }
}

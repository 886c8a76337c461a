// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.chart.LegendLine;
import dev.bascule.views.control.chart.Plot;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.row.Columns;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The DNS page: the toolbar and one of four views; propagation shows the table of resolvers with curve, open
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
    private final DriftTable wideDrift = new DriftTable(240);
    private final Panel curve = new Panel("Propagation", "share of resolvers, %");
    private final Plot plot = new Plot(300, 180);
    private final OpenPanel open = new OpenPanel();
    private final Panel drift = new Panel("Drift", "desired, provider, observed");
    private final DriftTable driftTable = new DriftTable(98);
    private final Region propagation;

    DnsView(DnsViewModel model, Runnable check) {
        getStyleClass().addAll("dns", Css.CANVAS);
        resolvers = new ResolverPanel(model::probe);
        toolbar = new DnsToolbar(model::choose, model::probe, check);
        propagation = propagation();
        driftPage.setContent(scrolled(wideDrift));
        VBox.setVgrow(place, Priority.ALWAYS);
        place.getStyleClass().add("place");
        getChildren().addAll(toolbar, notices, place);
        toolbar.tabs().valueProperty().subscribe(this::open);
        model.pageProperty().subscribe(page -> show(page));
    }

    void go(DnsTab tab) {
        toolbar.tabs().show(tab);
    }

    private void open(DnsTab tab) {
        place.getChildren()
                .setAll(
                        switch (tab) {
                            case RECORDS -> records;
                            case PROPAGATION -> propagation;
                            case DRIFT -> driftPage;
                            case PROVIDERS -> providers;
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
        showCurve(page);
        showDrift(page);
    }

    private void showCurve(DnsPage page) {
        var figure = PropagationCurve.of(page);
        if (figure.isEmpty()) {
            curve.setContent(
                    Notice.empty(Icon.CHECK, "Nothing is spreading", "The curve begins when a change is published."));
            return;
        }
        plot.show(figure.get(), PropagationCurve.words(page));
        if (plot.getParent() == null) {
            var padded = new StackPane(plot);
            padded.getStyleClass().add("curve");
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
        driftTable.show(rows, page.picture().setup()::nameOf);
        wideDrift.show(rows, page.picture().setup()::nameOf);
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
        var side = new VBox(curve, open, drift);
        side.getStyleClass().add("side");
        VBox.setVgrow(open, Priority.ALWAYS);
        VBox.setVgrow(drift, Priority.ALWAYS);
        side.setMinWidth(400);
        side.setPrefWidth(SIDE);
        side.setMaxWidth(SIDE);
        var columns = new HBox(Columns.growing(resolvers), side);
        columns.getStyleClass().add("columns");
        return columns;
    }

    private static ScrollPane scrolled(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        return scroll;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.chart.DnsLegend;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.feed.KeyedList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every resolver with its answer, what remains of it, when it turns new, and how it answered before.
final class ResolverPanel extends VBox {
    private static final double NARROW = 880;
    private static final double LINE = 32;

    private final Panel panel = new Panel("Resolvers", "");
    private final KeyedList<ResolverLine, String> lines = new KeyedList<>(ResolverLine::key);
    private final ListView<ResolverLine> list = new ListView<>(lines.items());
    private final ProseLine from = new ProseLine("");
    private final VBox table = new VBox();
    private final Runnable probe;

    ResolverPanel(Runnable probe, Consumer<Optional<DnsPicture.Row>> onChosen) {
        this.probe = probe;
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> onChosen.accept(Optional.ofNullable(line).map(ResolverLine::row)));
        getStyleClass().add("resolver-panel");
        ObservableValue<Boolean> hasHistory = widthProperty().map(w -> w.doubleValue() >= NARROW);
        list.setFixedCellSize(LINE);
        list.setCellFactory(_ -> new ResolverRow(hasHistory));
        list.setAccessibleText("Resolvers");
        VBox.setVgrow(list, Priority.ALWAYS);
        table.getChildren().addAll(head(hasHistory), list);
        panel.setRight(new DnsLegend());
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    void choose(Optional<DnsPicture.Row> row) {
        if (row.isEmpty()) {
            list.getSelectionModel().clearSelection();
        }
    }

    void show(DnsPage page) {
        panel.setSubtitle(page.tally());
        from.setText("From " + Figures.time(page.historyFrom()) + " to now");
        lines.update(page.resolvers());
        if (page.resolvers().isEmpty()) {
            panel.setContent(missing(page));
        } else if (page.stale().isPresent()) {
            var strip = Notice.stale(
                    "Stale: asked " + Figures.span(page.stale().get()) + " ago",
                    ActionButton.usual("Probe now", probe).small());
            panel.setContent(strip, table);
        } else {
            panel.setContent(table);
        }
    }

    private Region missing(DnsPage page) {
        if (page.isAsking()) {
            return Notice.loading(10, "Asking name servers and resolvers");
        }
        if (!page.trouble().isEmpty()) {
            return Notice.failed(
                    "The servers were not asked", page.trouble(), ActionButton.primary("Try again", probe));
        }
        return Notice.empty(
                Icon.DNS,
                "Nobody was asked yet",
                "Without an answer nothing is known about what clients get.",
                ActionButton.primary("Probe now", probe));
    }

    private Region head(ObservableValue<Boolean> hasHistory) {
        from.setMaxWidth(Double.MAX_VALUE);
        from.managedProperty().bind(hasHistory);
        from.visibleProperty().bind(from.managedProperty());
        var head = ResolverRow.cells(
                from,
                new Label("Resolver"),
                new Label("Address"),
                new Label("Answer"),
                new Label("TTL left"),
                new Label("New at"),
                new Label("Reply"));
        head.getStyleClass().add("head");
        return head;
    }
}

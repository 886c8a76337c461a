// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.chart.DnsCell;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.propagation.Answers;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Who does not give the new answer yet, why, and when that is expected to change.
final class OpenPanel extends VBox {
    private final Panel panel = new Panel("Not new yet", "");
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Latest<List<DnsPicture.Row>> shown = new Latest<>();

    OpenPanel() {
        getStyleClass().add("open-panel");
        scroll.setFitToWidth(true);
        var expected = new Label("expected");
        panel.setRight(expected);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    void show(DnsPage page) {
        var open = page.open();
        panel.setSubtitle(page.resolvers().isEmpty() ? "" : Integer.toString(open.size()));
        if (!shown.isNews(open) && !rows.getChildren().isEmpty()) {
            return;
        }
        rows.getChildren().setAll(open.stream().map(OpenPanel::row).toList());
        if (open.isEmpty()) {
            panel.setContent(
                    page.resolvers().isEmpty()
                            ? Notice.empty(Icon.DNS, "Nobody was asked yet", "Probe now to learn what clients get.")
                            : Notice.empty(
                                    Icon.CHECK,
                                    "Every resolver is new",
                                    "Clients of all of them reach the right site."));
        } else {
            panel.setContent(scroll);
        }
    }

    private static Node row(DnsPicture.Row open) {
        var name = new ProseLine(open.server().name() + " `" + open.server().address() + "`", "name");
        var why = new ProseLine(why(open), Css.T11, Css.F3);
        var words = new VBox(name, why);
        words.getStyleClass().add("words");
        var at = new Label(open.expectedAt().map(Figures::time).orElse("unknown"));
        at.getStyleClass().addAll(Css.MONO, Css.T12, open.expectedAt().isPresent() ? Css.F1 : Css.F3);
        at.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(new DnsCell(Answers.of(open)), Columns.growing(words), at);
        row.getStyleClass().addAll(Css.ROW, "open");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(open.server().name() + ", " + Answers.of(open).word() + ", " + why(open) + ", expected "
                + at.getText());
        return row;
    }

    private static String why(DnsPicture.Row open) {
        if (open.servesStale()) {
            return "keeps answers past their TTL";
        }
        return switch (Answers.of(open)) {
            case OLD, MIXED ->
                "cached " + Figures.time(open.at()) + ", TTL left then "
                        + open.ttl().toSeconds() + " s";
            case TIMEOUT -> "no answer within " + Figures.setting(open.rtt());
            case NXDOMAIN -> "says that there is no such name";
            case OTHER -> "answers " + String.join(", ", open.values());
            case SERVFAIL, REFUSED -> Answers.words(open);
            case NEW, NOT_ASKED -> "";
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.propagation.Answers;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The whole evidence behind one chosen answer, as it came from the server.
final class EvidencePanel extends VBox {
    private final Panel panel = new Panel("Answer", "");
    private final VBox rows = new VBox();
    private final Latest<List<Fact>> shown = new Latest<>();

    private record Fact(String name, String words) {}

    EvidencePanel(Runnable close) {
        getStyleClass().add("evidence-panel");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        panel.setContent(scroll);
        panel.setRight(ActionButton.usual("Close", close).small().key("Esc"));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    void show(DnsPicture.Row row, Instant now) {
        panel.setTitle(row.server().name());
        panel.setSubtitle(row.record());
        var facts = facts(row, now);
        if (shown.isNews(facts)) {
            rows.getChildren().setAll(facts.stream().map(EvidencePanel::node).toList());
        }
    }

    private static List<Fact> facts(DnsPicture.Row row, Instant now) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "State", Answers.of(row).word() + (row.servesStale() ? ", keeps answers past their TTL" : "")));
        facts.add(new Fact(
                "Server",
                "`" + row.server().address() + "`"
                        + row.provider().map(p -> ", authoritative at " + p).orElse(", resolver")));
        facts.add(new Fact("Asked from", "this process, whoever leads"));
        facts.add(new Fact("Answer", "`" + Answers.words(row) + "`"));
        row.answer().ifPresent(a -> facts.addAll(of(a, row, now)));
        row.newSince().ifPresent(t -> facts.add(new Fact("New since", "`" + Figures.time(t) + "`")));
        row.expectedAt()
                .ifPresent(
                        t -> facts.add(new Fact("Expected new", "estimate `" + Figures.time(t) + "`, by its own TTL")));
        if (row.answer().isEmpty()) {
            facts.add(new Fact("Evidence", "none: it has not answered a question of this engine yet"));
        }
        return facts;
    }

    private static List<Fact> of(Answer a, DnsPicture.Row row, Instant now) {
        var left = Answers.left(row, now)
                .map(l -> "`" + l.toSeconds() + "` s left of the `" + a.ttl().toSeconds() + "` s that it told")
                .orElse("none: no record in the answer");
        return List.of(
                new Fact("Code", "`" + a.rcode() + "`"),
                new Fact("Flags", a.authoritative() ? "`AA`, from the zone itself" : "no `AA`, from a cache"),
                new Fact("TTL", left),
                new Fact(
                        "Reply took",
                        a.rcode() == Answer.Rcode.TIMEOUT
                                ? "no reply within `" + a.rtt().toMillis() + "` ms"
                                : "`" + a.rtt().toMillis() + "` ms"),
                new Fact("Serial", a.serial() == 0 ? "not told in this answer" : "`" + a.serial() + "`"),
                new Fact(
                        "At",
                        "`" + Figures.exactTime(a.at()) + "` UTC, " + Figures.age(Duration.between(a.at(), now))));
    }

    private static Node node(Fact fact) {
        var words = new ProseFlow(fact.words(), Css.T12, Css.F1);
        var row = new HBox(Columns.left(new ProseLine(fact.name(), Css.T12, Css.F3), 96), Columns.growing(words));
        row.getStyleClass().addAll(Css.ROW, "fact");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(fact.name() + ": " + fact.words().replace("`", ""));
        return row;
    }
}

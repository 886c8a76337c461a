// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.incident.Decision;
import dev.bascule.incident.Incident;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was decided, newest first: by people with their reason, by the engine with its sentence and its entry.
final class DecisionsPanel {
    private final Panel panel = new Panel("Decisions", "");
    private final Runnable onEvidence;
    private List<Decision> shown = List.of();
    private boolean isBuilt;

    /// `onEvidence` leads to the entries of the incident.
    DecisionsPanel(CommandForms forms, Runnable onEvidence) {
        this.onEvidence = onEvidence;
        panel.getStyleClass().add("decisions-panel");
        panel.setRight(Rows.asking("Decide…", forms::decide).small().key("D"));
    }

    Panel node() {
        return panel;
    }

    void show(Incident incident) {
        var decisions = incident.decisions();
        if (isBuilt && decisions.equals(shown)) {
            return;
        }
        isBuilt = true;
        shown = decisions;
        var machine = decisions.stream().filter(Decision::isMachine).count();
        panel.setSubtitle(decisions.size() - machine + " by people, " + machine + " by the engine");
        if (decisions.isEmpty()) {
            panel.setContent(Notice.empty(
                    Icon.VERIFY, "Nothing decided yet", "What people and the engine decide appears here."));
            return;
        }
        panel.setContent(
                Rows.scrolling(new VBox(decisions.stream().map(this::row).toArray(Node[]::new))));
    }

    private Node row(Decision decision) {
        var who = Rows.label(decision.isMachine() ? "engine" : decision.who(), Css.STRONG);
        var head = new HBox(6, who);
        head.setAlignment(Pos.CENTER_LEFT);
        decision.correctedBy().ifPresent(seq -> head.getChildren().add(new Tag("corrected by " + Figures.count(seq))));
        decision.corrects().ifPresent(seq -> head.getChildren().add(new Tag("corrects " + Figures.count(seq))));
        var evidence = new Hyperlink("entry " + Figures.count(decision.seq()));
        evidence.getStyleClass().addAll(Css.LINK, Css.T11);
        evidence.setMinWidth(Hyperlink.USE_PREF_SIZE);
        evidence.setAccessibleText("Evidence: entry " + decision.seq() + " on the timeline");
        evidence.setOnAction(_ -> onEvidence.run());
        head.getChildren().addAll(Rows.space(), evidence);
        var words = new VBox(2, head, new ProseFlow(decision.text(), struck(decision)));
        if (!decision.reason().isBlank() && !decision.text().endsWith(decision.reason())) {
            words.getChildren().add(new ProseFlow("because " + decision.reason(), Css.F3));
        }
        decision.alternatives().ifPresent(a -> words.getChildren().add(new ProseFlow("instead of: " + a, Css.F3)));
        HBox.setHgrow(words, Priority.ALWAYS);
        var time = Figures.time(decision.at());
        return Rows.row(
                "note-row",
                (decision.isMachine() ? "engine" : decision.who()) + ", " + decision.text() + ", " + decision.reason()
                        + ", at " + time,
                Rows.time(time),
                Rows.sign(decision.isMachine() ? Icon.VERIFY : Icon.USER),
                words);
    }

    private static String struck(Decision decision) {
        return decision.correctedBy().isPresent() ? "struck" : "words";
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.failover.Event;
import dev.bascule.incident.Note;
import dev.bascule.incident.Transition;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// What holds now: the newest report of condition, actions and needs, and beneath it what is measured this
/// moment.
final class NowPanel {
    private final Panel panel = new Panel("What now", "");
    private final ActionButton copy;
    private Optional<Note> report = Optional.empty();
    private List<Object> shown = List.of();

    NowPanel(CommandForms forms) {
        panel.getStyleClass().add("now-panel");
        copy = ActionButton.usual("Copy", this::copy).small().with(Icon.COPY);
        panel.setRight(copy, Rows.asking("Report…", forms::report).small().key("C"));
        panel.setFocusTraversable(true);
        panel.setOnKeyPressed(pressed -> {
            if (pressed.isShortcutDown() && pressed.getCode() == KeyCode.C) {
                copy();
                pressed.consume();
            }
        });
    }

    Panel node() {
        return panel;
    }

    void show(Optional<Note> newest, List<Event.Quoted> facts, List<Transition> life) {
        List<Object> now = List.of(newest, facts, life);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        report = newest;
        copy.refuseBecause(newest.isPresent() ? null : "There is no report yet.");
        panel.setSubtitle(newest.map(n -> "reported " + Figures.time(n.at()) + " by " + n.by() + ", " + n.role())
                .orElse("not reported yet"));
        var nodes = new ArrayList<Node>();
        newest.ifPresentOrElse(
                n -> nodes.addAll(reported(n)),
                () -> nodes.add(new ProseFlow(
                        "Nobody has reported condition, actions and needs yet. A report quotes what is measured.",
                        Css.F2)));
        nodes.add(Rows.label("Measured now", Css.T11, Css.F3));
        if (facts.isEmpty()) {
            nodes.add(new ProseFlow("Not measured: this process follows no engine that measures.", Css.F2));
        }
        facts.forEach(f -> nodes.add(fact(f)));
        nodes.add(Rows.label("Life of the incident", Css.T11, Css.F3));
        life.reversed().forEach(t -> nodes.add(step(t)));
        var content = new VBox(nodes.toArray(Node[]::new));
        content.getStyleClass().add("now");
        panel.setContent(Rows.scrolling(content));
    }

    private List<Node> reported(Note note) {
        var nodes = new ArrayList<Node>();
        nodes.add(Rows.titled("Condition", note.text(), Css.STRONG));
        if (note.details() instanceof Note.Situation s) {
            s.facts().forEach(f -> nodes.add(fact(f)));
            nodes.add(Rows.titled("Actions", s.actions()));
            nodes.add(Rows.titled("Needs", s.needs(), Css.STRONG));
        }
        return nodes;
    }

    private static Node fact(Event.Quoted fact) {
        return Rows.row(
                "fact-line",
                fact.text() + ", measured at " + Figures.time(fact.measuredAt()),
                Rows.time(Figures.time(fact.measuredAt())),
                new ProseFlow(fact.text(), Css.F2));
    }

    private static Node step(Transition step) {
        var words = step.to().code().toUpperCase(Locale.ROOT) + ", " + step.who() + ": " + step.why();
        var time = Figures.time(step.at());
        return Rows.row("fact-line", words + ", at " + time, Rows.time(time), new ProseFlow(words, Css.F2));
    }

    private void copy() {
        report.ifPresent(note -> {
            var content = new ClipboardContent();
            content.putString(note.asText());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}

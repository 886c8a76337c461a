// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.client.ChainReport;
import dev.bascule.journal.Entry;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.row.SectionHead;
import dev.bascule.views.control.text.Figures;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows one entry in full at the side of the lanes.
final class Inspector extends VBox {
    private static final double GLYPH = 20;
    private static final double SMALL = 12;
    private static final double TIME = 60;
    private static final int PAYLOAD = 400;

    private final ActionButton previous;
    private final ActionButton next;
    private final VBox body = new VBox();
    private final HBox proof = new HBox();
    private final VBox kept = new VBox();
    private String text = "";

    Inspector(Runnable onPrevious, Runnable onNext, Runnable onNote) {
        getStyleClass().add("inspector");
        previous = ActionButton.icon(Icon.PREV, "Previous event", onPrevious).small();
        next = ActionButton.icon(Icon.NEXT, "Next event", onNext).small();
        var scroll = new Scroll(body);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        proof.getStyleClass().add("proof");
        body.getStyleClass().add("body");
        var actions = new HBox(
                ActionButton.usual("Add note…", onNote),
                ActionButton.usual("Copy", this::copy).key("Ctrl C"));
        actions.getStyleClass().add("actions");
        getChildren().addAll(scroll, proof, actions);
        showNothing();
    }

    void showNothing() {
        body.getChildren()
                .setAll(Notice.empty(
                        Icon.TIMELINE,
                        "Nothing is selected",
                        "Click a mark or a band, or press → for the next event."));
        body.setAlignment(Pos.CENTER);
    }

    void show(InspectorFace face) {
        body.setAlignment(Pos.TOP_LEFT);
        body.getChildren().setAll(head(face), hairline(), facts(face.facts()));
        if (!face.evidence().isEmpty()) {
            body.getChildren()
                    .add(new SectionHead("Evidence", counted(face.evidence().size(), "line", "lines")));
            face.evidence().forEach(line -> body.getChildren().add(evidence(line)));
        }
        if (!face.led().isEmpty()) {
            body.getChildren()
                    .add(new SectionHead("Led to it", counted(face.led().size(), "entry", "entries")));
            face.led().forEach(line -> body.getChildren().add(then(line)));
        }
        if (!face.outcome().isBlank()) {
            body.getChildren().addAll(new SectionHead("Outcome", ""), new ProseFlow(face.outcome(), "outcome"));
        }
        if (!face.next().isEmpty()) {
            body.getChildren().add(new SectionHead("Then", counted(face.next().size(), "event", "events")));
            face.next().forEach(line -> body.getChildren().add(then(line)));
        }
        body.getChildren().add(kept);
        kept.getChildren().clear();
        text = face.text();
        setAccessibleText(face.title() + ", " + face.subtitle() + ", " + face.outcome());
    }

    /// The entry as the journal keeps it, with the hash that its content must have.
    void show(Entry entry) {
        var matches = entry.hash().equals(entry.expectedHash());
        var payload = entry.payload().text();
        kept.getChildren()
                .setAll(
                        new SectionHead("Journal entry", matches ? "hash matches" : "HASH DOES NOT MATCH"),
                        hash("Hash", entry.hash()),
                        hash("Before it", entry.previous()),
                        new ProseFlow(
                                payload.length() < PAYLOAD
                                        ? payload
                                        : payload.substring(0, PAYLOAD) + " … whole with Copy",
                                "payload"));
        text = text + "\nentry " + entry.seq() + ", " + entry.kind() + "\nhash " + entry.hash() + "\nbefore "
                + entry.previous() + "\nexpected " + entry.expectedHash() + "\n" + payload;
    }

    private static Node hash(String name, String hash) {
        var title = new Label(name);
        title.getStyleClass().addAll(Css.T12, Css.F3);
        var value = new Label(shortened(hash));
        value.getStyleClass().addAll(Css.MONO, Css.T11);
        value.setAccessibleText(name + " " + hash);
        value.setTooltip(new Tooltip(hash));
        var row = new HBox(title, space(), value);
        row.getStyleClass().addAll(Css.ROW, "evidence-row");
        return row;
    }

    /// What verifying the journal said; nothing while it has not answered.
    void show(Optional<ChainReport> report) {
        proof.getChildren().clear();
        report.ifPresent(r -> {
            var words = r.isIntact()
                    ? "Hash chain verified, " + Figures.count(r.entries()) + " entries"
                    : "Hash chain broken: " + r.firstBreak().orElse("the journal was changed");
            Node sign = r.isIntact() ? new IconView(Icon.LOCK, SMALL) : new StateGlyph(Mark.UNHEALTHY, SMALL);
            var hash = new Label(shortened(r.headHash()));
            hash.getStyleClass().addAll(Css.MONO, Css.T11);
            hash.setMinWidth(USE_PREF_SIZE);
            proof.getChildren().addAll(sign, new ProseLine(words, Css.T11, Css.F3), space(), hash);
        });
    }

    /// Puts the entry with its times on the clipboard.
    void copy() {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String shortened(String hash) {
        return hash.length() < 10 ? hash : hash.substring(0, 4) + "…" + hash.substring(hash.length() - 4);
    }

    private Node head(InspectorFace face) {
        var title = new ProseLine(face.title(), Css.STRONG, Css.T16);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var mark = face.mark();
        var line = new HBox(title, previous, next);
        if (mark != null) {
            line.getChildren().addFirst(new StateGlyph(mark, GLYPH));
        }
        line.setSpacing(8);
        line.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(line, new ProseLine(face.subtitle(), Css.T12, Css.F2));
        head.getStyleClass().add("head");
        return head;
    }

    private static Node facts(List<InspectorFace.Fact> facts) {
        var box = new VBox();
        box.getStyleClass().add("facts");
        for (var fact : facts) {
            var name = new Label(fact.name());
            name.getStyleClass().addAll(Css.T12, Css.F3);
            var line = new HBox(name, space(), new ProseLine(fact.value(), Css.T12, Css.F1));
            line.setMinHeight(20);
            line.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(line);
        }
        return box;
    }

    private static Node evidence(InspectorFace.Proof line) {
        var detail = new ProseLine(line.detail(), Css.T12, Css.F2);
        var name = new ProseLine(line.name(), Css.T12, Css.F1);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(name, detail);
        var mark = line.mark();
        var icon = line.icon();
        if (mark != null) {
            row.getChildren().addFirst(new StateGlyph(mark, SMALL));
        } else if (icon != null) {
            row.getChildren().addFirst(new IconView(icon, SMALL));
        }
        row.getStyleClass().addAll(Css.ROW, "evidence-row");
        return row;
    }

    private static Node then(InspectorFace.Fact line) {
        var time = new Label(line.name());
        time.getStyleClass().addAll(Css.MONO, Css.T12, Css.F3);
        time.setMinWidth(TIME);
        var words = new ProseLine(line.value(), Css.T12);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(time, words);
        row.getStyleClass().addAll(Css.ROW, "evidence-row");
        return row;
    }

    private static Region hairline() {
        var line = new Region();
        line.getStyleClass().add(Css.HAIRLINE);
        return line;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.inspector;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.StateWord;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.chart.Plot;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.row.SectionHead;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Tells everything of the selected node beside the drawing; its actions stand below and do not scroll away.
public final class Inspector extends VBox {
    private static final double GLYPH = 18;
    private static final double CHECKER = 112;
    private static final double NAME = 100;
    private static final double WORD = 100;
    private static final double VERB = 54;
    private static final double TIME = 60;
    private static final double PLOT_WIDTH = 300;
    private static final double PLOT_HEIGHT = 128;
    private static final double ROOM_FOR_TIME = 32;

    private final VBox body = new VBox();
    private final HBox actions = new HBox();
    private final ActionButton probe;
    private final Plot plot = new Plot(PLOT_WIDTH, PLOT_HEIGHT, ROOM_FOR_TIME);
    private final Consumer<String> onSelect;
    private final Runnable onClose;

    /// `onSelect` goes to another node by its id.
    public Inspector(
            Consumer<String> onSelect, Runnable onClose, Runnable onProbe, Runnable onTimeline, Runnable onChecks) {
        this.onSelect = onSelect;
        this.onClose = onClose;
        getStyleClass().add("node-inspector");
        var scroll = new Scroll(body);
        scroll.setFitToHeight(true);
        scroll.setAccessibleText("Inspector");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        body.getStyleClass().add("body");
        probe = ActionButton.usual("Probe now", onProbe).key("P");
        probe.setId("topology-probe");
        actions.getStyleClass().add("actions");
        actions.getChildren()
                .addAll(
                        probe,
                        Columns.space(),
                        ActionButton.usual("Timeline", onTimeline),
                        ActionButton.usual("Checks", onChecks));
        getChildren().addAll(scroll, actions);
        showNothing();
    }

    public void showNothing() {
        body.getChildren()
                .setAll(Notice.empty(
                        Icon.TOPOLOGY,
                        "No node is selected",
                        "Click a card, or go from node to node with the arrow keys."));
        body.setAlignment(Pos.CENTER);
        actions.setVisible(false);
        setAccessibleText("No node is selected");
    }

    /// Why no check can be asked now; null when it can.
    public void refuseProbe(Optional<String> why) {
        probe.refuseBecause(why.orElse(null));
    }

    public void show(InspectorFace face) {
        body.setAlignment(Pos.TOP_LEFT);
        actions.setVisible(true);
        body.getChildren().setAll(head(face), facts(face));
        section("Quorum", face.quorum());
        face.opinions().forEach(o -> body.getChildren().add(opinion(o)));
        section("Response time", "ms, band: usual range");
        body.getChildren().add(face.latency().<Node>map(this::plot).orElseGet(() -> note(face.noLatency())));
        section("Dependencies", String.valueOf(face.dependencies().size()));
        face.dependencies().forEach(d -> body.getChildren().add(dependency(d)));
        section("Blast radius", face.singlePoint().isPresent() ? "single point of failure" : "");
        face.singlePoint().ifPresent(why -> body.getChildren().add(note("SPOF: " + why)));
        body.getChildren().add(note(face.blast()));
        section("Changes in the last hour", "");
        changes(face.changes());
        setAccessibleText(face.title() + ", " + face.mark().map(Mark::word).orElse("") + ", " + face.headline());
    }

    private Node head(InspectorFace face) {
        var title = Columns.growing(new ProseLine(face.title(), Css.STRONG, Css.T16));
        var line = new HBox(
                title,
                ActionButton.icon(Icon.X, "Close the inspector (Esc)", onClose).small());
        face.mark().ifPresent(m -> line.getChildren().addFirst(new StateGlyph(m, GLYPH)));
        line.setSpacing(8);
        line.setAlignment(Pos.CENTER_LEFT);
        var second = new HBox(new ProseLine(face.headline(), Css.T12, Css.F2));
        face.mark().ifPresent(m -> second.getChildren().addFirst(new StateWord(m)));
        second.setSpacing(6);
        second.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(line, second);
        head.getStyleClass().add("head");
        return head;
    }

    private static Node facts(InspectorFace face) {
        var box = new VBox();
        box.getStyleClass().add("facts");
        for (var fact : face.facts()) {
            var name = new Label(fact.name());
            name.setMinWidth(USE_PREF_SIZE);
            name.getStyleClass().addAll(Css.T12, Css.F3);
            var line = new HBox(name, Columns.space(), new ProseLine(fact.value(), Css.T12, Css.F1));
            line.getStyleClass().add("fact");
            box.getChildren().add(line);
        }
        return box;
    }

    private void section(String title, String note) {
        body.getChildren().add(new SectionHead(title, note));
    }

    private static Node opinion(InspectorFace.Opinion said) {
        var row = new HBox(
                Columns.left(new ProseLine(said.checker(), Css.T12), CHECKER),
                Columns.left(new StateWord(said.mark()), WORD),
                Columns.growing(new ProseLine(said.evidence(), Css.T12, Css.F2)),
                new ProseLine("`" + said.age() + "`", Css.T11, Css.F3).whole());
        return spoken(row, said.checker() + ", " + said.mark().word() + ", " + said.evidence() + ", " + said.age());
    }

    private Node dependency(InspectorFace.Dependency other) {
        var link = new Button(other.id());
        link.getStyleClass().addAll("link", Css.T12);
        link.setOnAction(_ -> onSelect.accept(other.id()));
        link.setAccessibleText(other.verb() + " " + other.id() + ", "
                + other.mark().map(Mark::word).orElse("no state") + ", " + other.value());
        var row = new HBox(
                Columns.left(new ProseLine(other.verb(), Css.T12, Css.F3), VERB),
                Columns.left(link, NAME),
                Columns.space(),
                new ProseLine("`" + other.value() + "`", Css.T12, Css.F2).whole());
        other.mark().ifPresent(m -> row.getChildren().add(2, Columns.left(new StateWord(m), WORD)));
        row.getStyleClass().addAll("line", "tight");
        return row;
    }

    private Node plot(InspectorFace.Latency latency) {
        plot.show(latency.figure(), latency.summary());
        VBox.setMargin(plot, new Insets(0, 0, 0, 12));
        return plot;
    }

    private void changes(List<InspectorFace.Change> changes) {
        if (changes.isEmpty()) {
            body.getChildren().add(note("Nothing changed here."));
        }
        for (var change : changes) {
            var row = new HBox(
                    Columns.left(new ProseLine("`" + change.time() + "`", Css.T12, Css.F3), TIME),
                    Columns.growing(new ProseLine(change.words(), Css.T12)),
                    new ProseLine(change.who(), Css.T11, Css.F3).whole());
            body.getChildren().add(spoken(row, change.time() + ", " + change.words() + ", " + change.who()));
        }
    }

    private static Node note(String words) {
        return new ProseFlow(words, "note");
    }

    private static Node spoken(HBox row, String words) {
        row.getStyleClass().add("line");
        row.setAccessibleText(words);
        Tooltip.install(row, new Tooltip(words));
        return row;
    }
}

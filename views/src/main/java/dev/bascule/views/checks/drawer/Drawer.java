// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.drawer;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.StateWord;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.chart.Plot;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.row.SectionHead;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything of one check beside the table; its actions stand on top and do not scroll away.
public final class Drawer extends VBox {
    private static final double GLYPH = 18;
    private static final double CHECKER = 116;
    private static final double WORD = 98;
    private static final double PLOT_WIDTH = 340;
    private static final double PLOT_HEIGHT = 190;
    private static final double PLOT_END = 12;

    /// What the person does here.
    public interface Deeds {
        void probe();

        /// Asks for a mute, or takes the present one back; `at` is the button that was pressed.
        void mute(Node at);

        void acknowledge();

        void openTopology();

        void close();
    }

    private final VBox head = new VBox();
    private final VBox body = new VBox();
    private final Plot plot = new Plot(PLOT_WIDTH, PLOT_HEIGHT, PLOT_END);
    private final ActionButton mute;
    private final ActionButton acknowledge;
    private final Deeds deeds;
    private final Latest<DrawerFace> latest = new Latest<>();
    private final Latest<List<DrawerFace.Witness>> witnesses = new Latest<>();
    private final VBox evidence = new VBox();

    public Drawer(Deeds deeds) {
        this.deeds = deeds;
        getStyleClass().add("check-drawer");
        var probe = ActionButton.usual("Probe now", deeds::probe).small().key("P");
        probe.setId("checks-probe");
        mute = ActionButton.usual("Mute…", () -> {}).small().key("M");
        mute.setId("checks-mute");
        mute.setOnAction(_ -> deeds.mute(mute));
        acknowledge =
                ActionButton.usual("Acknowledge", deeds::acknowledge).small().key("A");
        acknowledge.setId("checks-acknowledge");
        var actions = new HBox(
                probe,
                mute,
                acknowledge,
                Columns.space(),
                ActionButton.icon(Icon.TOPOLOGY, "In topology", deeds::openTopology)
                        .small());
        actions.getStyleClass().add("actions");
        var top = new VBox(head, actions);
        top.getStyleClass().add("top");
        body.getStyleClass().add("body");
        evidence.getStyleClass().add("evidence");
        var scroll = new Scroll(body);
        scroll.setAccessibleText("The check in detail");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(top, scroll);
    }

    /// The button from which muting is asked, for the key that does the same.
    public Node muteButton() {
        return mute;
    }

    /// Why nothing can be acknowledged now; empty when something can.
    public void refuseAcknowledge(Optional<String> why) {
        acknowledge.refuseBecause(why.orElse(null));
    }

    public void show(DrawerFace face) {
        if (!latest.isNews(face)) {
            return;
        }
        mute.setText(face.isMuted() ? "Unmute" : "Mute…");
        mute.setAccessibleText(mute.getText());
        head.getChildren().setAll(title(face), second(face));
        body.getChildren().setAll(facts(face));
        section(
                face.latency().map(l -> "Response time, " + l.span()).orElse("Response time"),
                "ms, band: learned baseline");
        body.getChildren().add(face.latency().<Node>map(this::plot).orElseGet(() -> note("Not measured.")));
        section("Why", "");
        face.why().forEach(w -> body.getChildren().add(note(w)));
        section("Quorum", face.quorum());
        face.opinions().forEach(o -> body.getChildren().add(opinion(o)));
        section("Last failed exchanges", face.evidence().isEmpty() ? "" : "newest first");
        if (witnesses.isNews(face.evidence())) {
            evidence.getChildren()
                    .setAll(face.evidence().stream().map(Drawer::witness).toList());
        }
        body.getChildren().add(face.evidence().isEmpty() ? note(face.noEvidence()) : evidence);
        setAccessibleText(face.title() + ", " + face.word() + ", " + String.join(" ", face.why()));
    }

    private Node title(DrawerFace face) {
        var line = new HBox(
                new StateGlyph(face.mark(), GLYPH),
                Columns.growing(new ProseLine(face.title(), Css.STRONG, Css.T16)),
                ActionButton.icon(Icon.X, "Close (Esc)", deeds::close).small());
        line.setSpacing(8);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node second(DrawerFace face) {
        var word = new StateWord(face.mark());
        word.show(face.mark(), face.word());
        var line = new HBox(word, new ProseLine(face.headline(), Css.T12, Css.F2));
        line.setSpacing(6);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Two facts a line, and the last one, which is long, alone.
    private static Node facts(DrawerFace face) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        var last = face.facts().size() - 1;
        for (int i = 0; i <= last; i++) {
            var fact = face.facts().get(i);
            var name = new Label(fact.name());
            name.setMinWidth(USE_PREF_SIZE);
            name.getStyleClass().addAll(Css.T12, Css.F3);
            var line = new HBox(name, Columns.growing(new ProseLine(fact.value(), Css.T12, Css.F1)));
            line.getStyleClass().add("fact");
            GridPane.setHgrow(line, Priority.ALWAYS);
            GridPane.setFillWidth(line, true);
            line.setPrefWidth(1);
            grid.add(line, i % 2, i / 2, i == last ? 2 : 1, 1);
        }
        return grid;
    }

    private void section(String title, String note) {
        body.getChildren().add(new SectionHead(title, note));
    }

    private static Node opinion(DrawerFace.Opinion said) {
        var word = new StateWord(said.mark());
        word.show(said.mark(), said.word());
        var row = new HBox(
                Columns.left(new ProseLine(said.checker(), Css.T12), CHECKER),
                Columns.left(word, WORD),
                Columns.growing(new ProseLine("`" + said.evidence() + "`", Css.T12, Css.F2)),
                new ProseLine("`" + said.age() + "`", Css.T11, Css.F3).whole());
        row.getStyleClass().add("line");
        var spoken = said.checker() + ", " + said.word() + ", " + said.evidence() + ", " + said.age();
        row.setAccessibleText(spoken);
        Tooltip.install(row, new Tooltip(spoken));
        return row;
    }

    private Node plot(DrawerFace.Latency latency) {
        plot.show(latency.figure(), latency.summary());
        return plot;
    }

    private static Node witness(DrawerFace.Witness seen) {
        var words = new Label(seen.text());
        words.setWrapText(true);
        words.getStyleClass().addAll(Css.MONO, Css.T11, Css.WELL, "wire");
        var line = "`" + seen.time() + "`  " + seen.checker() + "  `" + seen.took() + "`  " + seen.outcome();
        var pane = new TitledPane("", words);
        pane.setGraphic(Columns.growing(new ProseLine(line, Css.T12)));
        ((ProseLine) pane.getGraphic())
                .prefWidthProperty()
                .bind(pane.widthProperty().subtract(56));
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.setAccessibleText(
                "Failed exchange, " + seen.time() + ", " + seen.checker() + ", " + seen.took() + ", " + seen.outcome());
        return pane;
    }

    private static Node note(String words) {
        return new ProseFlow(words, "note");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.chart.Plot;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.tiers.reading.LagLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The parts of which the column is made.
final class Lines {
    private static final double PLOT_WIDTH = 280;
    private static final double PLOT_HEIGHT = 168;
    private static final double ROOM_FOR_NAMES = 44;

    private Lines() {}

    static Node title(String words, String about, Node... more) {
        var name = new Label(words);
        name.getStyleClass().addAll(Css.STRONG, Css.T13);
        name.setMinWidth(Label.USE_PREF_SIZE);
        var line = new HBox(name, Columns.growing(new ProseLine(about, Css.T12, Css.F3)));
        line.getChildren().addAll(more);
        line.getStyleClass().add("title-line");
        return line;
    }

    static Node section(String words, String about) {
        var name = new Label(words);
        name.getStyleClass().addAll(Css.STRONG, Css.T12);
        name.setMinWidth(Label.USE_PREF_SIZE);
        var line = new HBox(name, Columns.space(), new ProseLine(about, Css.T11, Css.F3).whole());
        line.getStyleClass().add("section");
        return line;
    }

    static Node note(String words) {
        return new ProseFlow(words, "note");
    }

    static ActionButton close(Runnable action) {
        return ActionButton.icon(Icon.X, "Back to the ranking (Esc)", action).small();
    }

    /// The curve, or what to do where lag is not measured.
    static List<Node> lag(Optional<LagLines> lags) {
        var nodes = new ArrayList<Node>();
        if (lags.isEmpty()) {
            nodes.add(section("Lag", ""));
            nodes.add(note("No lag is at hand. Give the stateful node a `lag` query in bascule.yaml."));
            return nodes;
        }
        nodes.add(section("Lag, last " + Figures.age(lags.get().span()), "log scale"));
        var plot = new Plot(PLOT_WIDTH, PLOT_HEIGHT, ROOM_FOR_NAMES);
        plot.show(lags.get().figure(), lags.get().summary());
        nodes.add(plot);
        return nodes;
    }
}

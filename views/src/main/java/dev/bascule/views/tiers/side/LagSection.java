// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.chart.Plot;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.tiers.reading.LagLines;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/// The curves of replication lag, or what to do where it is not measured.
final class LagSection extends VBox {
    private static final double WIDTH = 280;
    private static final double HEIGHT = 168;
    private static final double ROOM_FOR_NAMES = 44;

    private final ProseLine title = Lines.name("Lag");
    private final Plot plot = new Plot(WIDTH, HEIGHT, ROOM_FOR_NAMES);
    private final Section<Boolean> body = new Section<>(isMeasured -> List.of(
            isMeasured
                    ? plot
                    : Lines.note("No lag is at hand. Give the stateful node a `lag` query in bascule.yaml.")));

    LagSection() {
        VBox.setMargin(plot, new Insets(0, 8, 0, 12));
        getChildren().addAll(Lines.section(title, "log scale"), body);
    }

    void show(Optional<LagLines> lags) {
        body.show(lags.isPresent());
        title.setText(lags.map(l -> "Lag, last " + Figures.age(l.span())).orElse("Lag"));
        lags.ifPresent(l -> plot.show(l.figure(), l.summary()));
    }
}

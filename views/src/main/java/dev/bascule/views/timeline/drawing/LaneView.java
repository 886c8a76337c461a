// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.views.timeline.figure.TimelineFigure;
import dev.bascule.views.timeline.figure.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the canvas shows: a figure, how much of it, and what stands out.
public record LaneView(
        TimelineFigure figure,
        Window window,
        List<LaneKind> lanes,
        boolean showsPlan,
        double wantedShare,
        Instant end,
        Points points,
        Optional<Spot> selected,
        Optional<Window> brush) {
    static final LaneView EMPTY = new LaneView(
            TimelineFigure.EMPTY,
            new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)),
            List.of(LaneKind.values()),
            true,
            0.95,
            Instant.EPOCH,
            Points.NONE,
            Optional.empty(),
            Optional.empty());

    public LaneView {
        lanes = List.copyOf(lanes);
    }

    double height() {
        return lanes.stream().mapToDouble(l -> l.heightFor(figure)).sum();
    }
}

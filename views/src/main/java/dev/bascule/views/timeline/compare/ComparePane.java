// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.compare;

import dev.bascule.incident.Incident;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.timeline.drawing.AxisStrip;
import dev.bascule.views.timeline.drawing.LaneCanvas;
import dev.bascule.views.timeline.drawing.LaneKind;
import dev.bascule.views.timeline.drawing.LaneView;
import dev.bascule.views.timeline.drawing.Points;
import dev.bascule.views.timeline.figure.TimelineFigure;
import dev.bascule.views.timeline.figure.Window;
import dev.bascule.views.timeline.ribbon.RibbonReading;
import dev.bascule.views.timeline.ribbon.RibbonStrip;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The lanes of two incidents under each other on one axis that counts from the moment they have in common.
public final class ComparePane extends HBox {
    private static final double TABLE = 360;
    private static final List<LaneKind> LANES = List.of(
            LaneKind.MARKERS, LaneKind.CHECKS, LaneKind.QUORUM, LaneKind.COORDINATOR, LaneKind.STEPS, LaneKind.DNS);

    private final AxisStrip axis = new AxisStrip();
    private final Half first = new Half();
    private final Half second = new Half();
    private final DifferenceTable table = new DifferenceTable();

    public ComparePane() {
        getStyleClass().add("compare");
        var halves = new VBox(axis, first, second);
        VBox.setVgrow(first, Priority.ALWAYS);
        VBox.setVgrow(second, Priority.ALWAYS);
        HBox.setHgrow(halves, Priority.ALWAYS);
        halves.setMinWidth(0);
        var side = new Scroll(table);
        side.setMinWidth(TABLE);
        side.setMaxWidth(TABLE);
        getChildren().addAll(halves, side);
    }

    /// One incident as it is drawn here; `wantedShare` is the share of resolvers that counts as moved.
    public record Side(
            Incident incident,
            TimelineFigure figure,
            Window window,
            Instant zero,
            double wantedShare,
            Optional<RibbonReading> ribbon) {}

    /// `end` is until when the present is known.
    public void show(Side one, Side two, Instant end, Optional<DifferenceReading> differences) {
        axis.show(one.window(), Points.since(one.zero()));
        first.show(one, end);
        second.show(two, end);
        table.show(one.incident().id(), two.incident().id(), differences);
    }

    /// The lanes of the upper incident, for the pointer.
    public LaneCanvas upper() {
        return first.lanes;
    }

    /// A heading, the ribbon and the lanes of one incident.
    private static final class Half extends VBox {
        private final HBox head = new HBox();
        private final RibbonStrip ribbon = new RibbonStrip(LaneCanvas.LABELS);
        private final LaneCanvas lanes = new LaneCanvas();

        Half() {
            head.getStyleClass().add("compare-head");
            var scroll = new Scroll(lanes);
            scroll.getStyleClass().add("lane-scroll");
            scroll.setFitToHeight(true);
            VBox.setVgrow(scroll, Priority.ALWAYS);
            setMinHeight(0);
            setPrefHeight(0);
            getChildren().addAll(head, ribbon, scroll);
        }

        void show(Side side, Instant end) {
            var i = side.incident();
            var words = i.title() + ", " + (side.zero().equals(i.milestones().onset()) ? "onset" : "detected") + " at "
                    + Figures.timeOrDay(side.zero(), end);
            head.getChildren()
                    .setAll(new ProseLine(i.id(), Css.STRONG, Css.T12).whole(), new ProseLine(words, Css.T12, Css.F2));
            ribbon.show(side.ribbon());
            lanes.show(
                    new LaneView(
                            side.figure(),
                            side.window(),
                            LANES,
                            true,
                            side.wantedShare(),
                            end,
                            Points.since(side.zero()),
                            Optional.empty(),
                            Optional.empty()),
                    "Lanes of " + i.id() + ", " + words);
        }
    }
}

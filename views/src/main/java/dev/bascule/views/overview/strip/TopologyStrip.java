// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.strip;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.overview.strip.TopologyFigure.Lane;
import dev.bascule.views.overview.strip.TopologyFigure.Way;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Draws how requests travel: width and dashes tell the active, planned and idle path, a cross where it is
/// broken.
public final class TopologyStrip extends Drawn {
    private static final double MIN_WIDTH = 560;
    private static final double MIN_HEIGHT = 96;
    private static final double NODE_WIDTH = 40;
    private static final double NODE_HEIGHT = 32;

    private Optional<TopologyFigure> figure = Optional.empty();

    public TopologyStrip() {
        getStyleClass().add("topology-strip");
        setMinSize(0, MIN_HEIGHT);
        setPrefSize(MIN_WIDTH, 266);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
    }

    public void show(TopologyFigure newFigure) {
        figure = Optional.of(newFigure);
        setAccessibleText(newFigure.spoken());
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        figure.ifPresent(f -> new Picture(f, context, new StripGeometry(f, width, height)).draw());
    }

    /// One drawing: the figure, where things go, and the pen.
    private final class Picture {
        private final TopologyFigure values;
        private final GraphicsContext context;
        private final StripGeometry place;
        private final Pen pen;

        Picture(TopologyFigure values, GraphicsContext context, StripGeometry place) {
            this.values = values;
            this.context = context;
            this.place = place;
            this.pen = new Pen(TopologyStrip.this, context);
        }

        void draw() {
            captions();
            replication();
            for (var i = values.lanes().size() - 1; i >= 0; i--) {
                lane(values.lanes().get(i), place.laneY(i));
            }
            clients();
            record();
            if (place.hasExternal()) {
                values.external().ifPresent(this::external);
            }
        }

        private void captions() {
            pen.words("clients", place.clients(), 16, Ink.FG_3, TextAlignment.CENTER);
            pen.words("DNS", place.record(), 16, Ink.FG_3, TextAlignment.CENTER);
            for (var i = 0; i < values.columns().size(); i++) {
                pen.words(values.columns().get(i), place.column(i), 16, Ink.FG_3, TextAlignment.CENTER);
            }
            if (place.hasExternal()) {
                values.external()
                        .ifPresent(e -> pen.words(e.name(), place.external(), 16, Ink.FG_3, TextAlignment.CENTER));
            }
        }

        private void lane(Lane lane, double y) {
            line(lane);
            var from = place.record() + StripGeometry.RECORD_HALF;
            context.beginPath();
            context.moveTo(from, place.middle());
            context.bezierCurveTo(from + 36, place.middle(), from + 4, y, place.column(0) - 70, y);
            context.lineTo(place.column(0) - NODE_WIDTH / 2, y);
            context.stroke();
            for (var i = 0; i + 1 < lane.stops().size(); i++) {
                hop(lane, i, y);
            }
            context.setLineDashes();
            for (var i = 0; i < lane.stops().size(); i++) {
                node(lane.stops().get(i), place.column(i), y);
            }
            name(lane, y);
        }

        private void hop(Lane lane, int index, double y) {
            var from = place.column(index) + NODE_WIDTH / 2;
            var to = place.column(index + 1) - NODE_WIDTH / 2;
            var broken = lane.way() == Way.ACTIVE ? lane.broken() : -1;
            if (broken >= 0 && index >= Math.max(0, broken - 1)) {
                if (index == Math.max(0, broken - 1)) {
                    pen.dashed(6, 4).stroke(from, y, to, y, 2.5, Ink.UNHEALTHY);
                    pen.block((from + to) / 2 - 8, y - 8, 16, 16, 8, Ink.BG_2);
                    pen.glyph(Mark.UNHEALTHY, (from + to) / 2, y, 12);
                } else {
                    pen.stroke(from, crispLine(y), to, crispLine(y), 1.25, Ink.LINE_3);
                }
                return;
            }
            line(lane);
            context.strokeLine(from, y, to, y);
        }

        private static double crispLine(double y) {
            return Math.floor(y) + 0.5;
        }

        private void line(Lane lane) {
            switch (lane.way()) {
                case ACTIVE -> style(Ink.ACCENT, 2.5);
                case PLANNED -> style(Ink.TRANSITION, 1.75, 5, 4);
                case IDLE -> style(Ink.LINE_3, 1.25, 2, 4);
            }
        }

        private void style(Ink ink, double width, double... dashes) {
            context.setStroke(ink(ink));
            context.setLineWidth(width);
            context.setLineDashes(dashes);
        }

        private void name(Lane lane, double y) {
            var centre = place.column(0) - 46;
            pen.block(centre - 22, y - 10, 44, 20, 3, Ink.BG_2);
            pen.text(lane.site(), centre, y + 4, Ink.FG_1, TextAlignment.CENTER, StripGeometry.NAME);
        }

        private void node(TopologyFigure.Stop stop, double x, double y) {
            var left = x - NODE_WIDTH / 2;
            var top = Math.floor(y - NODE_HEIGHT / 2);
            var loud = stop.mark().isLoud();
            pen.block(left, top, NODE_WIDTH, NODE_HEIGHT, 5, stop.mark() == Mark.UNHEALTHY ? Ink.BG_2 : Ink.BG_3);
            if (stop.mark() == Mark.UNHEALTHY) {
                pen.block(left, top, NODE_WIDTH, NODE_HEIGHT, 5, Ink.UNHEALTHY_T);
            }
            pen.frame(left, top, NODE_WIDTH, NODE_HEIGHT, 5, loud ? Ink.of(stop.mark()) : Ink.LINE_3);
            pen.icon(stop.icon(), Ink.FG_3, x - 8, y, 14);
            pen.glyph(stop.mark(), x + 10, y, 13);
        }

        private void clients() {
            pen.stroke(
                    place.clients() + 44,
                    place.middle(),
                    place.record() - StripGeometry.RECORD_HALF,
                    place.middle(),
                    2.5,
                    Ink.ACCENT);
            box(place.clients(), 43.5, 43, false);
            var x = place.clients();
            pen.icon(Icon.CLIENTS, Ink.FG_2, x - 28, place.middle(), 16);
            pen.digits(values.clients().getFirst(), x - 14, place.middle() - 3, Ink.FG_1, TextAlignment.LEFT);
            pen.words(values.clients().getLast(), x - 14, place.middle() + 12, Ink.FG_3, TextAlignment.LEFT);
        }

        private void record() {
            box(place.record(), StripGeometry.RECORD_HALF - 0.5, 67, false);
            var x = place.record() - 56;
            pen.strong(values.record().get(0), x, place.middle() - 14, Ink.FG_1, TextAlignment.LEFT);
            pen.digits(values.record().get(1), x, place.middle() + 4, Ink.FG_2, TextAlignment.LEFT);
            pen.words(values.record().get(2), x, place.middle() + 22, Ink.FG_3, TextAlignment.LEFT);
        }

        private void external(TopologyFigure.External outside) {
            var x = place.external();
            var y = place.middle();
            pen.words(outside.usedBy(), x, y - 32, Ink.FG_3, TextAlignment.CENTER);
            box(x, 51.5, 43, true);
            pen.glyph(outside.mark(), x - 34, y, 14);
            pen.text("external", x - 20, y - 3, Ink.FG_1, TextAlignment.LEFT, StripGeometry.NAME);
            pen.digits(outside.latency(), x - 20, y + 12, Ink.FG_3, TextAlignment.LEFT);
            pen.frame(x - 52, y + 30, 38, 16, 3, Ink.FG_3);
            pen.strong("SPOF", x - 33, y + 42, Ink.FG_1, TextAlignment.CENTER);
            pen.words("one for all", x - 8, y + 42, Ink.FG_3, TextAlignment.LEFT);
        }

        private void box(double centre, double half, double height, boolean dashed) {
            var left = Math.floor(centre - half);
            var top = Math.floor(place.middle() - height / 2);
            pen.block(left, top, half * 2, height, 5, Ink.BG_3);
            context.setLineDashes(dashed ? new double[] {4, 3} : new double[0]);
            pen.frame(left, top, half * 2, height, 5, Ink.LINE_3);
            context.setLineDashes();
        }

        private void replication() {
            var source = sourceIndex();
            if (values.replicated() < 0 || source < 0) {
                return;
            }
            var copies = 0;
            for (var i = 0; i < values.lanes().size(); i++) {
                var lag = values.lanes().get(i).lag();
                if (i != source && lag.isPresent()) {
                    edge(lag.get(), place.laneY(source), place.laneY(i), copies);
                    copies++;
                }
            }
        }

        private int sourceIndex() {
            for (var i = 0; i < values.lanes().size(); i++) {
                if (values.lanes().get(i).isSource()) {
                    return i;
                }
            }
            return -1;
        }

        private void edge(String lag, double fromY, double toY, int number) {
            var x = place.column(values.replicated()) + NODE_WIDTH / 2;
            var out = x + 34 + number * 34;
            var y = fromY + 4 + number * 3;
            var down = toY > fromY ? 6 : -6;
            context.setStroke(ink(Ink.DATA_2));
            context.setLineWidth(1.25);
            context.beginPath();
            context.moveTo(x, y);
            context.lineTo(out - 6, y);
            context.quadraticCurveTo(out, y, out, y + down);
            context.lineTo(out, toY - down);
            context.quadraticCurveTo(out, toY, out - 6, toY);
            context.lineTo(x + 5, toY);
            context.stroke();
            context.setFill(ink(Ink.DATA_2));
            context.fillPolygon(new double[] {x + 7, x + 1, x + 7}, new double[] {toY - 3.5, toY, toY + 3.5}, 3);
            var top = Math.floor(toY - 28);
            pen.block(out - 24, top, 48, 18, 3, Ink.BG_2);
            pen.frame(out - 24, top, 48, 18, 3, Ink.LINE_2);
            pen.digits(lag, out, top + 13, Ink.FG_2, TextAlignment.CENTER);
        }
    }
}

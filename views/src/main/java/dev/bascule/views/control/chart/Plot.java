// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import dev.bascule.views.control.Mark;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// Draws a figure: grid, bands, curves, limits, moments and failures as crosses; used for latency, lag,
/// propagation and impact.
public final class Plot extends Drawn {
    private static final double LEFT = 40;
    private static final double RIGHT = 12;
    private static final double TOP = 10;
    private static final double BOTTOM = 22;
    private static final double GLYPH = 10;
    private static final double LETTER = 6;
    private static final double LINE = 13;

    private final double endLabels;
    private Figure figure = Figure.of(
            new Figure.Axis(0, 1, false, List.of()), new Figure.Axis(0, 1, false, List.of()), List.of(), List.of());

    /// `summary` is the sentence a screen reader says first; it is replaced with each figure.
    public Plot(double minWidth, double minHeight) {
        this(minWidth, minHeight, RIGHT);
    }

    /// Leaves `endLabels` pixels on the right for the names of the curves.
    public Plot(double minWidth, double minHeight, double endLabels) {
        this.endLabels = endLabels;
        getStyleClass().add("plot");
        setMinSize(minWidth, minHeight);
        setPrefSize(minWidth, minHeight);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
    }

    /// Shows a figure; `summary` says in one sentence what it tells, for screen readers.
    public void show(Figure newFigure, String summary) {
        figure = newFigure;
        setAccessibleText(summary);
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        Pen pen = new Pen(this, context);
        Scale across = scale(figure.across(), LEFT, width - endLabels);
        Scale up = scale(figure.up(), height - BOTTOM, TOP);
        grid(pen, across, up);
        figure.ranges().forEach(range -> range(context, range, across, up));
        LabelRoom room = new LabelRoom();
        figure.moments().forEach(moment -> moment(pen, moment, across, up, room));
        figure.limits().forEach(limit -> limit(pen, limit, across, up, room));
        figure.curves().forEach(curve -> curve(context, pen, curve, across, up, room));
        figure.failures().forEach(point -> failure(pen, across.at(point.across()), up.at(point.up()), room));
        figure.moments().forEach(moment -> momentWords(pen, moment, across, up, room));
        figure.limits().forEach(limit -> limitWords(pen, limit, across, up, room));
    }

    private static Scale scale(Figure.Axis axis, double from, double to) {
        return axis.isLogarithmic()
                ? Scale.logarithmic(axis.low(), axis.high(), from, to)
                : new Scale(axis.low(), axis.high(), from, to);
    }

    private void grid(Pen pen, Scale across, Scale up) {
        for (Figure.Tick tick : figure.up().ticks()) {
            double y = crisp(up.at(tick.at()));
            pen.stroke(across.from(), y, across.to(), y, 1, Ink.GRID);
            pen.digits(tick.label(), across.from() - 8, y + 4, Ink.FG_3, TextAlignment.RIGHT);
        }
        for (Figure.Tick tick : figure.across().ticks()) {
            pen.digits(tick.label(), across.at(tick.at()), up.from() + 16, Ink.FG_3, TextAlignment.CENTER);
        }
    }

    private void range(GraphicsContext context, Figure.Range range, Scale across, Scale up) {
        context.setFill(ink(range.ink()));
        context.beginPath();
        range.upper().forEach(point -> context.lineTo(across.at(point.across()), up.at(point.up())));
        range.lower().reversed().forEach(point -> context.lineTo(across.at(point.across()), up.at(point.up())));
        context.closePath();
        context.fill();
    }

    private static void failure(Pen pen, double x, double y, LabelRoom room) {
        pen.glyph(Mark.UNHEALTHY, x, y, GLYPH);
        room.line(x - GLYPH / 2, y, x + GLYPH / 2, y);
    }

    private void limit(Pen pen, Figure.Limit limit, Scale across, Scale up, LabelRoom room) {
        double y = crisp(up.at(limit.up()));
        pen.dashed(3, 2).stroke(across.from(), y, across.to(), y, 1, Ink.FG_3);
        room.line(across.from(), y, across.to(), y);
    }

    /// Above the line or below it, at the left, the right or between, where no curve runs.
    private static void limitWords(Pen pen, Figure.Limit limit, Scale across, Scale up, LabelRoom room) {
        double y = up.at(limit.up());
        double width = width(limit.label());
        List<Rectangle2D> places = new ArrayList<>();
        for (double top : new double[] {y - LINE - 2, y + 2}) {
            if (top >= up.to() - 2 && top + LINE <= up.from()) {
                for (double share : new double[] {0, 1, 0.5, 0.25, 0.75}) {
                    double left = across.from() + 5 + (across.to() - across.from() - width - 10) * share;
                    places.add(new Rectangle2D(left, top, width, LINE));
                }
            }
        }
        if (!places.isEmpty()) {
            Rectangle2D place = room.take(places);
            pen.words(limit.label(), place.getMinX(), place.getMaxY() - 3, Ink.FG_3, TextAlignment.LEFT);
        }
    }

    private static double width(String label) {
        return label.length() * LETTER;
    }

    private void moment(Pen pen, Figure.Moment moment, Scale across, Scale up, LabelRoom room) {
        room.line(across.at(moment.across()), up.to(), across.at(moment.across()), up.from());
        double x = crisp(across.at(moment.across()));
        if (moment.isNow()) {
            pen.stroke(x, up.to(), x, up.from(), 1, moment.ink());
        } else {
            pen.dashed(2, 2).stroke(x, up.to(), x, up.from(), 1, moment.ink());
        }
    }

    /// Beside the line, now at its left and anything else at its right where that is free, high up or further
    /// down.
    private static void momentWords(Pen pen, Figure.Moment moment, Scale across, Scale up, LabelRoom room) {
        double x = across.at(moment.across());
        double width = width(moment.label());
        double before = x - width - 5;
        double after = x + 5;
        List<Rectangle2D> places = new ArrayList<>();
        for (double left : moment.isNow() ? new double[] {before, after} : new double[] {after, before}) {
            if (left >= across.from() && left + width <= across.to() + RIGHT) {
                for (double top = up.to() + 13; top + LINE <= up.from(); top += LINE + 2) {
                    places.add(new Rectangle2D(left, top, width, LINE));
                }
            }
        }
        if (!places.isEmpty()) {
            Rectangle2D place = room.take(places);
            boolean isBefore = place.getMinX() < x;
            pen.words(
                    moment.label(),
                    isBefore ? x - 5 : after,
                    place.getMaxY() - 3,
                    moment.ink(),
                    isBefore ? TextAlignment.RIGHT : TextAlignment.LEFT);
        }
    }

    private void curve(GraphicsContext context, Pen pen, Figure.Curve curve, Scale across, Scale up, LabelRoom room) {
        context.setStroke(ink(curve.ink()));
        context.setLineWidth(curve.width());
        context.setLineJoin(StrokeLineJoin.ROUND);
        switch (curve.look()) {
            case LINE, STEPS -> context.setLineDashes();
            case DASHED_STEPS -> context.setLineDashes(4, 3);
            case DOTTED -> context.setLineDashes(2, 3);
        }
        trace(context, curve, across, up, room);
        context.setLineDashes();
        if (!curve.name().isEmpty() && !curve.points().isEmpty()) {
            double y = up.at(curve.points().getLast().up());
            pen.words(curve.name(), across.to() + 6, y + 4, Ink.FG_1, TextAlignment.LEFT);
        }
    }

    private static void trace(GraphicsContext context, Figure.Curve curve, Scale across, Scale up, LabelRoom room) {
        boolean isStepped = curve.look() == Figure.Look.STEPS || curve.look() == Figure.Look.DASHED_STEPS;
        double x = Double.NaN;
        double y = Double.NaN;
        context.beginPath();
        for (Figure.Point point : curve.points()) {
            if (Double.isNaN(point.up())) {
                y = Double.NaN;
                continue;
            }
            double nextX = across.at(point.across());
            double nextY = up.at(point.up());
            if (Double.isNaN(y)) {
                context.moveTo(nextX, nextY);
            } else {
                if (isStepped) {
                    context.lineTo(nextX, y);
                }
                room.line(x, y, nextX, isStepped ? y : nextY);
                room.line(nextX, isStepped ? y : nextY, nextX, nextY);
            }
            x = nextX;
            y = nextY;
            context.lineTo(x, y);
        }
        context.stroke();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import dev.bascule.views.control.Mark;
import java.util.List;
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
        figure.moments().forEach(moment -> moment(pen, moment, across, up));
        figure.limits().forEach(limit -> limit(pen, limit, across, up));
        figure.curves().forEach(curve -> curve(context, pen, curve, across, up));
        figure.failures()
                .forEach(point -> pen.glyph(Mark.UNHEALTHY, across.at(point.across()), up.at(point.up()), GLYPH));
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

    private void limit(Pen pen, Figure.Limit limit, Scale across, Scale up) {
        double y = crisp(up.at(limit.up()));
        pen.dashed(3, 2).stroke(across.from(), y, across.to(), y, 1, Ink.FG_3);
        pen.words(limit.label(), across.from() + 5, y - 4, Ink.FG_3, TextAlignment.LEFT);
    }

    private void moment(Pen pen, Figure.Moment moment, Scale across, Scale up) {
        double x = crisp(across.at(moment.across()));
        if (moment.isNow()) {
            pen.stroke(x, up.to(), x, up.from(), 1, moment.ink());
        } else {
            pen.dashed(2, 2).stroke(x, up.to(), x, up.from(), 1, moment.ink());
        }
        double room = moment.label().length() * LETTER + 5;
        boolean isLate = moment.isNow() ? x - room > across.from() : x + room > across.to();
        double baseline = up.to() + (moment.isNow() ? 24 : 40);
        pen.words(
                moment.label(),
                isLate ? x - 5 : x + 5,
                baseline,
                moment.ink(),
                isLate ? TextAlignment.RIGHT : TextAlignment.LEFT);
    }

    private void curve(GraphicsContext context, Pen pen, Figure.Curve curve, Scale across, Scale up) {
        context.setStroke(ink(curve.ink()));
        context.setLineWidth(curve.width());
        context.setLineJoin(StrokeLineJoin.ROUND);
        switch (curve.look()) {
            case LINE, STEPS -> context.setLineDashes();
            case DASHED_STEPS -> context.setLineDashes(4, 3);
            case DOTTED -> context.setLineDashes(2, 3);
        }
        trace(context, curve, across, up);
        context.setLineDashes();
        if (!curve.name().isEmpty() && !curve.points().isEmpty()) {
            double y = up.at(curve.points().getLast().up());
            pen.words(curve.name(), across.to() + 6, y + 4, Ink.FG_1, TextAlignment.LEFT);
        }
    }

    private static void trace(GraphicsContext context, Figure.Curve curve, Scale across, Scale up) {
        boolean isStepped = curve.look() == Figure.Look.STEPS || curve.look() == Figure.Look.DASHED_STEPS;
        double y = Double.NaN;
        context.beginPath();
        for (Figure.Point point : curve.points()) {
            if (Double.isNaN(point.up())) {
                y = Double.NaN;
                continue;
            }
            double x = across.at(point.across());
            if (Double.isNaN(y)) {
                context.moveTo(x, up.at(point.up()));
            } else if (isStepped) {
                context.lineTo(x, y);
            }
            y = up.at(point.up());
            context.lineTo(x, y);
        }
        context.stroke();
    }
}

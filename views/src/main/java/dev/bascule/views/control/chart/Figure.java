// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import java.util.List;

/// What a plot shows, as plain values in the units of its two axes; nothing in it is a pixel or a colour.
public record Figure(
        Axis across,
        Axis up,
        List<Curve> curves,
        List<Range> ranges,
        List<Limit> limits,
        List<Moment> moments,
        List<Point> failures) {
    /// One axis: its bounds, whether it runs in powers of ten, and its labelled ticks.
    public record Axis(double low, double high, boolean isLogarithmic, List<Tick> ticks) {
        public Axis {
            ticks = List.copyOf(ticks);
        }
    }

    /// A labelled place on an axis.
    public record Tick(double at, String label) {}

    /// A point in the units of the axes.
    public record Point(double across, double up) {}

    /// How a curve is drawn.
    public enum Look {
        LINE,
        STEPS,
        DASHED_STEPS,
        DOTTED
    }

    /// A series in one ink, named at its end if `name` is not empty, with the area under it tinted in `area` if given.
    public record Curve(String name, List<Point> points, Look look, Ink ink, double width) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /// The space between two curves over the same places, such as a baseline or an uncertainty.
    public record Range(List<Point> lower, List<Point> upper, Ink ink) {
        public Range {
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
        }
    }

    /// A dashed horizontal line with its name.
    public record Limit(double up, String label) {}

    /// A vertical line with its name; solid when it is now, dotted otherwise.
    public record Moment(double across, String label, boolean isNow, Ink ink) {}

    public Figure {
        curves = List.copyOf(curves);
        ranges = List.copyOf(ranges);
        limits = List.copyOf(limits);
        moments = List.copyOf(moments);
        failures = List.copyOf(failures);
    }

    /// A figure with curves and a band alone.
    public static Figure of(Axis across, Axis up, List<Curve> curves, List<Range> ranges) {
        return new Figure(across, up, curves, ranges, List.of(), List.of(), List.of());
    }

    public Figure with(List<Limit> newLimits, List<Moment> newMoments, List<Point> newFailures) {
        return new Figure(across, up, curves, ranges, newLimits, newMoments, newFailures);
    }
}

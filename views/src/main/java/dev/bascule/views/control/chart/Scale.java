// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

/// Maps values from `low` to `high` onto pixels from `from` to `to`, straight or by powers of ten; outside values stay
/// on the edge.
public record Scale(double low, double high, double from, double to, boolean isLogarithmic) {
    private static final double SMALLEST = 1e-9;

    public Scale {
        if (!(high > low)) {
            high = low + 1;
        }
    }

    public Scale(double low, double high, double from, double to) {
        this(low, high, from, to, false);
    }

    /// A logarithmic scale; `low` must be above 0.
    public static Scale logarithmic(double low, double high, double from, double to) {
        return new Scale(Math.max(low, SMALLEST), high, from, to, true);
    }

    /// The pixel of a value.
    public double at(double value) {
        double kept = Math.clamp(value, low, high);
        double share = isLogarithmic ? Math.log(kept / low) / Math.log(high / low) : (kept - low) / (high - low);
        return from + (to - from) * share;
    }

    /// The value at a pixel, for pointers and brushes.
    public double valueAt(double pixel) {
        double share = Math.clamp((pixel - from) / (to - from), 0, 1);
        return isLogarithmic ? low * Math.pow(high / low, share) : low + (high - low) * share;
    }
}

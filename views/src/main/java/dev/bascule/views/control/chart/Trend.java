// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import dev.bascule.views.control.Mark;
import java.util.List;

/// What a sparkline shows: values oldest first (NaN is a failure), its state, and the learned baseline from `low` to
/// `high`.
public record Trend(List<Double> values, Mark mark, double low, double high) {
    public Trend {
        values = List.copyOf(values);
    }

    /// A trend without a learned baseline.
    public static Trend of(List<Double> values, Mark mark) {
        return new Trend(values, mark, Double.NaN, Double.NaN);
    }

    boolean hasBaseline() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    double highest() {
        return values.stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }
}

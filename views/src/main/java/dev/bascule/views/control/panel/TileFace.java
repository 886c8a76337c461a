// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Trend;

/// What a health tile shows; an empty value means no samples, a threshold of 0 means not probed, `next` is seconds,
/// "muted" or "overdue".
public record TileFace(
        String name,
        Mark mark,
        String value,
        String unit,
        Trend trend,
        String note,
        int failures,
        int threshold,
        String next,
        boolean isStale) {
    /// Name, state, value, detail and distance to the threshold, in this order.
    String spoken() {
        String figure = value.isEmpty() ? "no samples" : value + " " + unit;
        String count = threshold == 0 ? "not probed" : failures + " of " + threshold + " failures";
        return name + ", " + mark.word() + ", " + figure + ", " + count + ", " + note + (isStale ? ", stale" : "");
    }
}

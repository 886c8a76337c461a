// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Trend;
import dev.bascule.views.control.text.Figure;
import java.util.List;

/// What a row shows. A figure that was not measured is missing and never 0; `next` is when it is asked again.
public record RowFace(
        Mark mark,
        String word,
        String name,
        String kind,
        Trend trend,
        Figure p50,
        Figure p95,
        Figure p99,
        int failures,
        int threshold,
        List<Mark> votes,
        String last,
        Figure next,
        boolean isCritical,
        boolean isStale,
        String spoken) {
    public RowFace {
        votes = List.copyOf(votes);
    }

    /// Whether all checkers see what one hopes to see.
    public boolean isUnanimous() {
        return votes.stream().allMatch(Mark::isExpected);
    }
}

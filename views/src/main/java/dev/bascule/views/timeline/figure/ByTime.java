// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Finds places in lists that are ordered by time, by halving.
public final class ByTime {
    private ByTime() {}

    /// Index of the first at `at` or later, the size of the list when there is none.
    public static <T> int from(List<T> ordered, Function<? super T, Instant> time, Instant at) {
        var low = 0;
        var high = ordered.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (time.apply(ordered.get(middle)).isBefore(at)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.table;

import java.util.Optional;

/// Where the columns stand in a row of some width. When there is too little room kind, p50, the last result and
/// p99 give way, in this order; a column that gave way is empty. Figures are right-aligned at their place.
record Places(
        double state,
        double name,
        Optional<Double> kind,
        double trend,
        Optional<Double> p50,
        double p95,
        Optional<Double> p99,
        double failures,
        double quorum,
        Optional<Double> last,
        double next,
        double nameWidth,
        double lastWidth) {
    static final double TREND_WIDTH = 104;

    private static final double EDGE = 16;
    private static final double STATE = 114;
    private static final double KIND = 62;
    private static final double FIGURE = 62;
    private static final double FAILURES = 72;
    private static final double VOTE = 15;
    private static final double NEXT = 66;
    private static final double NAME_LEAST = 176;
    private static final double NAME_ENOUGH = 200;
    private static final double LAST_LEAST = 134;
    private static final double GAP = 14;

    /// `votes` is how many vantage points there are at most.
    static Places of(double width, int votes) {
        var quorum = Math.max(56, votes * VOTE + GAP);
        var fixed = EDGE + STATE + TREND_WIDTH + GAP + FIGURE + GAP + FAILURES + quorum + NEXT + EDGE;
        var room = width - fixed - NAME_LEAST;
        var hasKind = room >= KIND + 2 * FIGURE + LAST_LEAST;
        var hasP50 = room >= 2 * FIGURE + LAST_LEAST;
        var hasLast = room >= FIGURE + LAST_LEAST;
        var hasP99 = room >= FIGURE;
        room -= (hasKind ? KIND : 0) + (hasP50 ? FIGURE : 0) + (hasP99 ? FIGURE : 0) + (hasLast ? LAST_LEAST : 0);
        var nameWidth = NAME_LEAST + share(Math.max(0, room), hasLast);
        var name = EDGE + STATE;
        var kind = name + nameWidth;
        var trend = kind + (hasKind ? KIND : 0);
        var p50 = trend + TREND_WIDTH + GAP + (hasP50 ? FIGURE : 0);
        var p95 = p50 + FIGURE;
        var p99 = p95 + (hasP99 ? FIGURE : 0);
        var failures = p99 + GAP;
        var votesAt = failures + FAILURES;
        var last = votesAt + quorum;
        var next = width - EDGE;
        return new Places(
                EDGE,
                name,
                kept(hasKind, kind),
                trend,
                kept(hasP50, p50 - 4),
                p95 - 4,
                kept(hasP99, p99 - 4),
                failures,
                votesAt,
                kept(hasLast, last),
                next,
                nameWidth - GAP,
                next - NEXT - last);
    }

    /// What names get of the room that is left: all of it up to a usual length, then a third beside the last
    /// result.
    private static double share(double left, boolean hasLast) {
        var first = Math.min(left, NAME_ENOUGH - NAME_LEAST);
        return hasLast ? first + (left - first) / 3 : left;
    }

    private static Optional<Double> kept(boolean isKept, double place) {
        return isKept ? Optional.of(place) : Optional.empty();
    }
}

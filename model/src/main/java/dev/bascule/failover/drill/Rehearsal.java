// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.drill;

import java.time.Instant;
import java.time.ZoneOffset;

/// The two rehearsals that each site is due: a move to it every month, and the whole way there and home every
/// quarter. `code` is what people write.
public enum Rehearsal {
    DRILL("drill", "Drill", 1),
    DR_TEST("dr-test", "DR test", 3);

    private final String code;
    private final String title;
    private final int months;

    Rehearsal(String code, String title, int months) {
        this.code = code;
        this.title = title;
        this.months = months;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /// When the next one is due after one that ended then, by the calendar in UTC.
    public Instant dueAfter(Instant ended) {
        return ended.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.time.ZoneOffset;

/// The two rehearsals that each site is due: a move to it every month, and the whole way there and home every
/// quarter.
public enum Rehearsal {
    DRILL("Drill", 1),
    DR_TEST("DR test", 3);

    private final String title;
    private final int months;

    Rehearsal(String title, int months) {
        this.title = title;
        this.months = months;
    }

    public String title() {
        return title;
    }

    /// When the next one is due after one that ended then, by the calendar in UTC.
    public Instant dueAfter(Instant ended) {
        return ended.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /// Whether the move is one of the site, however it ended. The whole way ends with going home from there.
    boolean isMetBy(Exercise exercise, SiteId site) {
        return switch (this) {
            case DRILL -> exercise.to().equals(site);
            case DR_TEST ->
                exercise.verb() == Verb.FAIL_BACK
                        && (exercise.from().equals(site) || exercise.to().equals(site));
        };
    }
}

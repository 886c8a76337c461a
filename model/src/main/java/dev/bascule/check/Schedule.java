// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.time.Duration;
import java.time.Instant;

/// When a check is due: once per interval, on a grid over the epoch whose `phase` follows from who checks what.
/// So many checks spread evenly, a restart keeps the rhythm, and two runs of one check never meet.
public record Schedule(Duration interval, Duration phase) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int OPENING_PARTS = 5;

    public Schedule {
        if (!interval.isPositive() || phase.isNegative() || phase.compareTo(interval) >= 0) {
            throw new IllegalArgumentException("A schedule needs an interval above zero and a phase within it, not "
                    + interval + " and " + phase + ".");
        }
    }

    public static Schedule of(CheckerId checker, Check check) {
        var place = mixed(checker + "@" + check.id());
        return new Schedule(
                check.interval(),
                Duration.ofNanos(Math.floorMod(place, check.interval().toNanos())));
    }

    /// The first run after a start: within a fifth of the interval, in the order of the phases, so that a whole
    /// cycle is measured soon and yet not all at once.
    public Instant opening(Instant start) {
        return start.plus(phase.dividedBy(OPENING_PARTS));
    }

    /// The run after one that began and ended then. A run is never due before the last one ended nor less than
    /// half an interval after it began; runs that were missed are left out, not made up for.
    public Instant next(Instant began, Instant ended) {
        var earliest = began.plus(interval.dividedBy(2));
        return firstFrom(ended.isAfter(earliest) ? ended : earliest);
    }

    /// The first due time at or after `moment`.
    public Instant firstFrom(Instant moment) {
        var gap = Math.floorMod(phase.toNanos() - sinceEpoch(moment), interval.toNanos());
        return moment.plusNanos(gap);
    }

    private static long sinceEpoch(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000_000L), moment.getNano());
    }

    /// String hashes of similar names lie close together; the finaliser of MurmurHash3 drives them apart.
    private static long mixed(String name) {
        var h = name.hashCode() * GOLDEN;
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }
}

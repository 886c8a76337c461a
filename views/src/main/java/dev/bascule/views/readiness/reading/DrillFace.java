// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.reading;

import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.readiness.DrillDue;
import dev.bascule.readiness.Exercise;
import dev.bascule.readiness.Readiness;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A rehearsal in the calendar: when it is due in words, the last one with its outcome, and where its story
/// stands. The mark is empty while it is in time.
public record DrillFace(
        SiteId site,
        String title,
        Optional<Mark> mark,
        String due,
        String left,
        String last,
        Optional<String> incident) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /// The calendar of every site, in the order of the readiness.
    public static List<DrillFace> of(Readiness readiness, Instant now) {
        return readiness.calendar().stream().map(d -> of(d, now)).toList();
    }

    private static DrillFace of(DrillDue d, Instant now) {
        var title = d.rehearsal() == Rehearsal.DRILL ? "Monthly drill" : "Quarterly DR test";
        return new DrillFace(
                d.site(),
                title,
                d.hasFailed()
                        ? Optional.of(Mark.UNHEALTHY)
                        : d.isOverdue(now) ? Optional.of(Mark.DEGRADED) : Optional.empty(),
                d.due().map(DAY::format).orElse("now"),
                left(d, now),
                d.lastTried().map(DrillFace::outcome).orElse("never"),
                d.lastTried().flatMap(Exercise::incident));
    }

    private static String left(DrillDue d, Instant now) {
        return d.due()
                .map(t -> now.isBefore(t)
                        ? "in " + days(Duration.between(now, t))
                        : "overdue by " + days(Duration.between(t, now)))
                .orElse("overdue");
    }

    private static String days(Duration length) {
        var days = Math.max(1, length.toDays());
        return days == 1 ? "1 day" : days + " days";
    }

    private static String outcome(Exercise e) {
        return DAY.format(e.endedAt()) + ", " + MoveFace.outcome(e);
    }

    /// What a screen reader says.
    public String spoken() {
        return site + ", " + title + ", due " + due + ", " + left + ", last " + last;
    }
}

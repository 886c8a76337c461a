// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.reading;

import dev.bascule.failover.drill.Drill;
import dev.bascule.readiness.Exercise;
import dev.bascule.readiness.Readiness;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A move that ended, as a line of the history of drills, newest first.
public record MoveFace(String when, String what, String way, String took, String outcome, Optional<String> incident) {
    public static List<MoveFace> of(Readiness readiness, Instant now) {
        return readiness.facts().log().exercises().reversed().stream()
                .map(e -> of(e, now))
                .toList();
    }

    private static MoveFace of(Exercise e, Instant now) {
        return new MoveFace(
                Figures.timeOrDay(e.endedAt(), now),
                what(e),
                e.from() + " → " + e.to(),
                Figures.span(e.took()),
                outcome(e),
                e.incident());
    }

    /// How it ended; of a drill with what it has come to until now.
    static String outcome(Exercise e) {
        var ending = e.hasArrived() ? "arrived" : e.ending().code().replace('-', ' ');
        return ending
                + e.drill()
                        .flatMap(Drill::verdict)
                        .map(v -> "; drill " + v.sentence())
                        .orElse("");
    }

    private static String what(Exercise e) {
        return (e.isDrill() ? "Drill, " : "")
                + switch (e.verb()) {
                    case FAIL_OVER -> "failover";
                    case SWITCH_OVER -> "planned switch";
                    case FAIL_BACK -> "failback";
                    case ROLL_BACK -> "roll-back";
                    case LOWER_TTL, RESTORE_TTL, REPAIR_RECORD -> e.verb().title();
                };
    }

    /// What a screen reader says.
    public String spoken() {
        return what + " " + way.replace("→", "to") + ", " + when + ", took " + took + ", " + outcome;
    }
}

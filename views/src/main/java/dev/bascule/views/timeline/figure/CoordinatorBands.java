// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.failover.rule.FailoverState;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Marks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the coordinator was doing: the state of the deployment, and between a trigger and a move what it waited
/// for, as its own sentences say.
final class CoordinatorBands {
    private static final String DECISION = "decision";

    private CoordinatorBands() {}

    static BandRow of(List<TimelineEntry> entries, Instant end) {
        var begun = new ArrayList<Band>();
        for (var e : entries) {
            if (e.kind().equals(DECISION)) {
                phase(e.value()).ifPresent(phase -> begun.add(band(phase, e, end)));
            }
        }
        return BandRow.chained("", begun, end);
    }

    private static Optional<FailoverState> phase(String code) {
        return Arrays.stream(FailoverState.values())
                .filter(s -> s.code().equals(code))
                .findFirst();
    }

    private static Band band(FailoverState phase, TimelineEntry entry, Instant end) {
        if (!phase.isMoving()) {
            var waiting = waiting(entry.text());
            if (!waiting.isEmpty()) {
                return new Band(entry.at(), end, Mark.TRANSITION, waiting, entry.seq());
            }
        }
        var mark = Marks.of(phase);
        return new Band(entry.at(), end, mark.tone(), mark.word(), entry.seq());
    }

    private static String waiting(String sentence) {
        if (sentence.contains("holds the countdown") || sentence.contains("is held")) {
            return "held";
        }
        if (sentence.contains("begins at") || sentence.contains("countdown go on")) {
            return "hold-off";
        }
        if (sentence.contains("awaits approval")) {
            return "awaiting approval";
        }
        return sentence.contains("blocked") ? "blocked" : "";
    }
}

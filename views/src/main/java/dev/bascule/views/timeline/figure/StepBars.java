// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Steps of a run on the time axis: from the execution where there is one, with what the plan expected, else
/// from entries alone.
final class StepBars {
    private static final long WORTH_A_NOTE_MILLIS = 8000;

    private StepBars() {}

    static List<StepBar> of(List<TimelineEntry> entries, Optional<Execution> execution, Instant end) {
        return execution.map(e -> ofRun(e, entries, end)).orElseGet(() -> ofEntries(entries, end));
    }

    private static List<StepBar> ofRun(Execution execution, List<TimelineEntry> entries, Instant end) {
        var seqs = new LinkedHashMap<String, Long>();
        entries.forEach(e -> seqs.putIfAbsent(e.subject(), e.seq()));
        var bars = new ArrayList<StepBar>();
        for (var run : execution.runs()) {
            var seq = seqs.getOrDefault(run.step().id().value(), 0L);
            run.startedAt()
                    .ifPresent(from -> bars.add(
                            bar(run, from, seq, end, execution.plan().steps().indexOf(run.step()) + 1)));
        }
        return bars;
    }

    private static StepBar bar(StepRun run, Instant from, long seq, Instant end, int number) {
        var to = run.endedAt().orElse(end);
        var fate = fate(run);
        var took = Figures.seconds(Duration.between(from, to)) + " s";
        var note = switch (fate) {
            case RETRIED -> took + ", retried " + (run.attempts() == 2 ? "once" : run.attempts() - 1 + " times");
            case FAILED -> run.detail();
            case RUNNING -> "running";
            case DONE -> Duration.between(from, to).toMillis() >= WORTH_A_NOTE_MILLIS ? took : "";
        };
        return new StepBar(
                number, run.step().title(), from, to, from.plus(run.step().expected()), fate, note, seq);
    }

    private static StepBar.Fate fate(StepRun run) {
        if (run.status() == StepStatus.FAILED) {
            return StepBar.Fate.FAILED;
        }
        if (run.status() == StepStatus.RUNNING) {
            return StepBar.Fate.RUNNING;
        }
        return run.attempts() > 1 ? StepBar.Fate.RETRIED : StepBar.Fate.DONE;
    }

    private static List<StepBar> ofEntries(List<TimelineEntry> entries, Instant end) {
        var bars = new LinkedHashMap<String, StepBar>();
        for (var e : entries) {
            var before = bars.get(e.subject());
            if (before == null) {
                bars.put(
                        e.subject(),
                        new StepBar(
                                bars.size() + 1, e.subject(), e.at(), end, e.at(), StepBar.Fate.RUNNING, "", e.seq()));
            } else if (!e.value().equals("started")) {
                var fate = e.value().equals("failed") ? StepBar.Fate.FAILED : StepBar.Fate.DONE;
                var note = fate == StepBar.Fate.FAILED ? e.text() : "";
                bars.put(
                        e.subject(),
                        new StepBar(
                                before.number(),
                                before.title(),
                                before.from(),
                                e.at(),
                                e.at(),
                                fate,
                                note,
                                before.seq()));
            }
        }
        return List.copyOf(bars.values());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover;

import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import java.time.Duration;
import java.util.List;

/// What a roll-back of an execution would undo, newest first, and about how long that takes by the plan's own
/// figures.
public record WayBack(List<StepRun> undone, List<StepRun> kept, Duration about) {
    public WayBack {
        undone = List.copyOf(undone);
        kept = List.copyOf(kept);
    }

    public static WayBack of(Execution execution) {
        var touched = execution.runs().stream()
                .filter(run -> run.status() == StepStatus.DONE || run.status() == StepStatus.RUNNING)
                .toList()
                .reversed();
        var undone =
                touched.stream().filter(run -> run.step().undo().isPresent()).toList();
        var kept = touched.stream().filter(run -> run.step().undo().isEmpty()).toList();
        var about = undone.stream().map(run -> run.step().expected()).reduce(Duration.ZERO, Duration::plus);
        return new WayBack(undone, kept, about);
    }
}

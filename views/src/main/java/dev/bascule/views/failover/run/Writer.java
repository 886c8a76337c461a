// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.HookMoment;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import java.util.List;

/// Whether writes are safe in the middle of a run, told from which fence and promote hooks have run.
final class Writer {
    private Writer() {}

    static String words(Execution run) {
        var plan = run.plan();
        var fences = hooks(run, HookMoment.FENCE);
        var promotions = hooks(run, HookMoment.PROMOTE);
        if (fences.isEmpty() && promotions.isEmpty()) {
            return "not moved by this plan, no hook fences or promotes";
        }
        var isFenced = !fences.isEmpty() && fences.stream().allMatch(Writer::isDone);
        var isPromoted = !promotions.isEmpty() && promotions.stream().allMatch(Writer::isDone);
        if (isFenced && isPromoted) {
            return "safe, " + plan.from() + " is fenced and " + plan.to() + " is promoted";
        }
        if (isPromoted) {
            return "at risk, " + plan.to() + " is promoted and nothing proves that " + plan.from() + " stopped";
        }
        return isFenced
                ? "stopped, " + plan.from() + " is fenced and " + plan.to() + " is not promoted yet"
                : "unchanged, " + plan.from() + " is not fenced and " + plan.to() + " is not promoted";
    }

    private static List<StepRun> hooks(Execution run, HookMoment moment) {
        return run.runs().stream()
                .filter(r -> r.step().action() instanceof Action.CallHook(var when, var _, var _) && when == moment)
                .toList();
    }

    private static boolean isDone(StepRun run) {
        return run.status() == StepStatus.DONE;
    }
}

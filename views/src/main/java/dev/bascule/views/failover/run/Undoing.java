// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.HookMoment;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.WayBack;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.failover.StepOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an abort of a run would do: the steps it takes back, newest first, about how long that takes, and what
/// it cannot take back. `waitsFor` is a running step of no return that must end first.
public record Undoing(List<Step> steps, Duration about, List<Step> remains, Optional<Integer> waitsFor) {
    public Undoing {
        steps = List.copyOf(steps);
        remains = List.copyOf(remains);
    }

    static Undoing of(Execution run, Instant now) {
        var plan = WayBack.of(run, now);
        var order = new StepOrder(run.plan());
        var waitsFor = run.running().stream()
                .map(StepRun::step)
                .filter(Undoing::isOfNoReturn)
                .map(s -> order.numberOf(s.id()))
                .findFirst();
        return new Undoing(
                plan.map(WayBack::takenBack).orElse(List.of()),
                plan.map(Plan::expected).orElse(Duration.ZERO),
                WayBack.notUndone(run),
                waitsFor);
    }

    /// `undoes 12 steps, about 00:48`.
    String words() {
        return steps.isEmpty()
                ? "nothing to undo yet"
                : "undoes " + (steps.size() == 1 ? "1 step" : steps.size() + " steps") + ", about "
                        + Figures.span(about);
    }

    String button() {
        return waitsFor.map(number -> "Abort after step " + number + "…").orElse("Abort and roll back…");
    }

    private static boolean isOfNoReturn(Step step) {
        return step.action() instanceof Action.CallHook(var moment, var _, var _)
                && (moment == HookMoment.FENCE || moment == HookMoment.PROMOTE);
    }
}

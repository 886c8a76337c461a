// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.supervisor.StepRunner;
import java.time.Duration;
import java.time.InstantSource;

/// Calls a hook: a command or an HTTP request. What it said is kept as evidence, bounded.
public final class HookStep implements StepRunner {
    private final CommandHook commands;
    private final HttpHook requests;
    private final InstantSource clock;

    public HookStep(CommandHook commands, HttpHook requests, InstantSource clock) {
        this.commands = commands;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public boolean runs(Action action) {
        return action instanceof Action.CallHook;
    }

    @Override
    public StepResult run(StepOrder order) throws InterruptedException {
        var hook = (Action.CallHook) order.action();
        var context = HookContext.of(order, hook.moment());
        var left = Duration.between(clock.instant(), order.deadline());
        return switch (hook.call()) {
            case HookCall.Command command -> commands.run(command, context, left);
            case HookCall.Http http -> requests.run(http, context, left);
        };
    }
}

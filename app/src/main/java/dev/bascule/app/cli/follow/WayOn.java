// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.follow;

import dev.bascule.client.Command;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.topology.DeploymentId;
import java.util.Optional;

/// How an execution that waits for a person can go on. `code` is what is typed.
public enum WayOn {
    RESUME("resume", "Goes on with a paused move; a step that failed is tried again."),
    SKIP("skip", "Leaves out the step that a paused move waits at, with a reason, and goes on."),
    ABORT("abort", "Gives up a paused move, with a reason, and undoes what it did.");

    private final String code;
    private final String description;

    WayOn(String code, String description) {
        this.code = code;
        this.description = description;
    }

    public String code() {
        return code;
    }

    public String description() {
        return description;
    }

    public boolean needsReason() {
        return this != RESUME;
    }

    /// The order for this execution; empty when there is no failed step that could be skipped.
    public Optional<Command> order(DeploymentId deployment, Execution x, String person, String reason) {
        return switch (this) {
            case RESUME -> Optional.of(new Command.Resume(deployment, x.id(), person));
            case SKIP ->
                failed(x)
                        .map(run ->
                                new Command.Skip(deployment, x.id(), run.step().id(), person, reason));
            case ABORT -> Optional.of(new Command.Abort(deployment, x.id(), person, reason));
        };
    }

    /// The step at which it waits.
    static Optional<StepRun> failed(Execution x) {
        return x.runs().stream()
                .filter(r -> r.status() == StepStatus.FAILED && r.step().onFailure() != OnFailure.CONTINUE)
                .findFirst();
    }

    /// Where the execution stands and every way on, for people without a terminal.
    public static String advice(Execution x) {
        var deployment = x.plan().deployment();
        var where = failed(x)
                .map(run -> " at '" + run.step().title() + "' (" + run.detail() + ")")
                .orElse("");
        return "Execution " + x.id() + " is paused" + where + ". It stays so, and nothing is undone by itself. "
                + "Mend the cause, then use 'bascule resume " + deployment + "', 'bascule skip " + deployment
                + " --reason …', 'bascule abort " + deployment + " --reason …', or the console.";
    }
}

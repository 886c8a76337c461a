// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.follow;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Waiting;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Follows the execution of one deployment on the calling thread and says every step and decision of it once.
/// What happened before it was made is not said again.
public final class Following {
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration REACTION = Duration.ofSeconds(5);

    private final ConsoleClient client;
    private final DeploymentId deployment;
    private final Output output;
    private final Optional<ExecutionId> before;
    private final Map<String, StepStatus> told = new HashMap<>();
    private final Set<Long> decisions = new HashSet<>();
    private final Set<String> notices = new HashSet<>();
    private Optional<String> storeProblem = Optional.empty();

    public Following(ConsoleClient client, DeploymentId deployment, Output output) {
        this.client = client;
        this.deployment = deployment;
        this.output = output;
        this.before = execution(client.snapshot()).map(Execution::id);
        executions(client.snapshot()).forEach(this::learn);
    }

    /// What has not ended: the roll-back if there is one, else the move.
    public Optional<Execution> underWay() {
        return executions(client.snapshot()).filter(x -> !x.status().isEnded()).reduce((_, last) -> last);
    }

    public static boolean isPaused(Execution x) {
        return x.status() == ExecutionStatus.PAUSED_BY_OPERATOR || x.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP;
    }

    /// The next execution after the one known so far, when it has ended or a failed step waits for somebody.
    public Execution untilNewEnds() {
        return until(s -> newest(s).stream().anyMatch(x -> !before.equals(Optional.of(x.id())) && needsNobody(x)));
    }

    /// This execution when it has ended or waits for somebody, for whatever reason; of a move and its roll-back
    /// it is the one that waits, or the move.
    public Execution untilEnd(ExecutionId id) {
        return until(s -> executions(s).anyMatch(x -> x.id().equals(id))
                && newest(s).stream().anyMatch(x -> needsNobody(x) || isPaused(x)));
    }

    /// Waits a moment for a paused execution to become another.
    public void untilItGoesOn() {
        var _ = Waiting.until(client, s -> executions(s).noneMatch(Following::isPaused), REACTION, this::tell);
    }

    private Execution until(Predicate<Snapshot> isSo) {
        var last = Waiting.until(client, isSo, LONGEST, this::tell);
        return newest(last).orElseThrow(() -> new Failure("The execution left no trace. See 'bascule status'."));
    }

    private static boolean needsNobody(Execution x) {
        return x.status().isEnded() || x.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP;
    }

    private Optional<DeploymentPicture> picture(Snapshot snapshot) {
        return snapshot.deployment(deployment.value());
    }

    private Optional<Execution> execution(Snapshot snapshot) {
        return picture(snapshot).flatMap(DeploymentPicture::execution);
    }

    /// The roll-back while it waits for somebody, nothing while it runs, else the move.
    private Optional<Execution> newest(Snapshot snapshot) {
        var rollBack = picture(snapshot)
                .flatMap(DeploymentPicture::rollback)
                .filter(x -> !x.status().isEnded());
        return rollBack.isPresent() ? rollBack.filter(Following::isPaused) : execution(snapshot);
    }

    private synchronized void tell(Snapshot snapshot) {
        snapshot.notices().stream().filter(notices::add).forEach(output::say);
        recording(snapshot.standing().storeProblem());
        picture(snapshot).ifPresent(d -> {
            d.execution().ifPresent(x -> interruptions(d, x));
            executions(snapshot).forEach(this::steps);
        });
    }

    private void recording(Optional<String> problem) {
        if (!problem.equals(storeProblem)) {
            storeProblem = problem;
            output.say(problem.orElse("The journal takes entries again, and the move goes on."));
        }
    }

    private Stream<Execution> executions(Snapshot snapshot) {
        return picture(snapshot).stream().flatMap(d -> Stream.concat(d.execution().stream(), d.rollback().stream()));
    }

    private void learn(Execution x) {
        x.runs().stream()
                .filter(run -> run.status() != StepStatus.RUNNING)
                .forEach(run -> told.put(x.id() + " " + run.step().id(), run.status()));
    }

    /// What was decided on the execution since the engine started; the newest line comes first.
    private void interruptions(DeploymentPicture d, Execution x) {
        d.recent().stream()
                .takeWhile(line -> !line.text().startsWith("engine started"))
                .filter(line -> line.kind().equals("decision") && line.text().contains("execution " + x.id()))
                .filter(line -> decisions.add(line.seq()))
                .map(TimelineEntry::text)
                .forEach(
                        words -> output.say(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + "."));
    }

    private void steps(Execution x) {
        for (var run : x.runs()) {
            var known = told.put(x.id() + " " + run.step().id(), run.status());
            if (run.status() != known && run.status() != StepStatus.WAITING) {
                output.say("  " + run.status().code() + "  " + run.step().title()
                        + (run.detail().isBlank() ? "" : ": " + run.detail()));
            }
        }
    }
}

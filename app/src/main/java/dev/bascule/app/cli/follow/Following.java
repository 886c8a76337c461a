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

    /// What has not ended.
    public Optional<Execution> underWay() {
        return execution(client.snapshot()).filter(x -> !x.status().isEnded());
    }

    public static boolean isPaused(Execution x) {
        return x.status() == ExecutionStatus.PAUSED_BY_OPERATOR || x.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP;
    }

    /// The next execution after the one known so far, when it has ended or a failed step waits for somebody.
    public Execution untilNewEnds() {
        return until(x -> !before.equals(Optional.of(x.id())) && needsNobody(x));
    }

    /// This execution when it has ended or waits for somebody, for whatever reason.
    public Execution untilEnd(ExecutionId id) {
        return until(x -> x.id().equals(id) && (needsNobody(x) || isPaused(x)));
    }

    /// Waits a moment for a paused execution to become another.
    public void untilItGoesOn() {
        var _ = Waiting.until(
                client, s -> execution(s).filter(Following::isPaused).isEmpty(), REACTION, this::tell);
    }

    private Execution until(Predicate<Execution> isIt) {
        var last = Waiting.until(client, s -> newest(s).stream().anyMatch(isIt), LONGEST, this::tell);
        return execution(last).orElseThrow(() -> new Failure("The execution left no trace. See 'bascule status'."));
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

    /// The execution, unless its roll-back is still under way.
    private Optional<Execution> newest(Snapshot snapshot) {
        var rollsBack = picture(snapshot)
                .flatMap(DeploymentPicture::rollback)
                .filter(x -> !needsNobody(x))
                .isPresent();
        return rollsBack ? Optional.empty() : execution(snapshot);
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

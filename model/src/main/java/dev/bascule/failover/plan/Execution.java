// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A plan being carried out: an immutable value that answers which steps may start and what a result leads to.
/// Results that come late or twice change nothing. `planHash` is what was approved. It can be continued from
/// any of its states after a restart.
public record Execution(
        ExecutionId id,
        Plan plan,
        String planHash,
        Instant startedAt,
        String by,
        String reason,
        ExecutionStatus status,
        List<StepRun> runs,
        Optional<Instant> endedAt) {
    /// Who begins what no person ordered.
    public static final String AUTOMATION = "automation";

    public Execution {
        runs = List.copyOf(runs);
    }

    public static Execution begin(ExecutionId id, Plan plan, String by, String reason, Instant now) {
        var runs = plan.steps().stream().map(StepRun::waiting).toList();
        return new Execution(id, plan, plan.hash(), now, by, reason, ExecutionStatus.RUNNING, runs, Optional.empty())
                .settled(now);
    }

    /// Whether it began without a person.
    public boolean isByItself() {
        return by.equals(AUTOMATION);
    }

    public Optional<StepRun> run(StepId step) {
        return runs.stream().filter(r -> r.step().id().equals(step)).findFirst();
    }

    /// Steps that may start now, in plan order.
    public List<Step> ready() {
        if (status != ExecutionStatus.RUNNING) {
            return List.of();
        }
        return runs.stream()
                .filter(r -> r.status() == StepStatus.WAITING)
                .map(StepRun::step)
                .filter(s -> s.after().stream().allMatch(this::isBehind))
                .toList();
    }

    public List<StepRun> running() {
        return runs.stream().filter(r -> r.status() == StepStatus.RUNNING).toList();
    }

    /// Steps that failed and were passed over, or were skipped by a person.
    public List<StepRun> exceptions() {
        return runs.stream()
                .filter(r -> r.status() == StepStatus.FAILED || r.status() == StepStatus.SKIPPED)
                .toList();
    }

    public Execution stepStarted(StepId step, Instant now) {
        return with(step, StepStatus.WAITING, r -> r.started(now));
    }

    public Execution stepEnded(StepId step, StepResult result, Instant now) {
        var current = run(step);
        if (current.isEmpty() || current.get().status() != StepStatus.RUNNING) {
            return this;
        }
        return switch (result) {
            case StepResult.Done(var detail, var evidence) ->
                with(step, StepStatus.RUNNING, r -> r.ended(StepStatus.DONE, now, detail, evidence))
                        .settled(now);
            case StepResult.Failed failed -> stepFailed(current.get(), failed, now);
        };
    }

    private Execution stepFailed(StepRun run, StepResult.Failed failed, Instant now) {
        var id = run.step().id();
        var noted =
                with(id, StepStatus.RUNNING, r -> r.ended(StepStatus.FAILED, now, failed.detail(), failed.evidence()));
        var next = noted.run(id)
                .flatMap(r -> again(r, failed, now))
                .filter(r -> r.attempts() < r.step().maxAttempts());
        if (next.isPresent() && status == ExecutionStatus.RUNNING) {
            return noted.with(id, StepStatus.FAILED, _ -> next.get());
        }
        if (status != ExecutionStatus.RUNNING && status != ExecutionStatus.PAUSED_BY_OPERATOR) {
            return noted.settled(now);
        }
        if (failed.advice() == StepResult.Advice.ASK) {
            return noted.as(ExecutionStatus.PAUSED_BY_FAILED_STEP);
        }
        return switch (run.step().onFailure()) {
            case CONTINUE -> noted.settled(now);
            case ASK -> noted.as(ExecutionStatus.PAUSED_BY_FAILED_STEP);
            case ABORT, ROLL_BACK -> noted.as(ExecutionStatus.ABORTING).settled(now);
        };
    }

    private static Optional<StepRun> again(StepRun ended, StepResult.Failed failed, Instant now) {
        var earliest = now.plus(failed.patience());
        return switch (failed.advice()) {
            case RETRY -> Optional.of(ended.again(Optional.of(earliest).filter(now::isBefore)));
            case WAIT -> Optional.of(ended.sentAway(now, earliest));
            case GIVE_UP, ASK -> Optional.empty();
        };
    }

    public Execution pause() {
        return status == ExecutionStatus.RUNNING ? as(ExecutionStatus.PAUSED_BY_OPERATOR) : this;
    }

    /// Goes on after a pause. A step that failed is tried again.
    public Execution resume(Instant now) {
        return switch (status) {
            case PAUSED_BY_OPERATOR -> as(ExecutionStatus.RUNNING).settled(now);
            case PAUSED_BY_FAILED_STEP -> {
                var next = this;
                for (var run : runs) {
                    if (run.status() == StepStatus.FAILED && run.step().onFailure() != OnFailure.CONTINUE) {
                        next = next.with(run.step().id(), StepStatus.FAILED, StepRun::again);
                    }
                }
                yield next.as(ExecutionStatus.RUNNING).settled(now);
            }
            case RUNNING, ABORTING, COMPLETED, COMPLETED_WITH_EXCEPTIONS, ROLLING_BACK, ROLLED_BACK, FAILED -> this;
        };
    }

    /// Leaves out a step that has failed or not begun; the reason is kept with it.
    public Execution skip(StepId step, String who, String why, Instant now) {
        var run = run(step);
        if (status.isEnded() || run.isEmpty()) {
            return this;
        }
        var was = run.get().status();
        if (was != StepStatus.FAILED && was != StepStatus.WAITING) {
            return this;
        }
        var words = "skipped by " + who + ": " + why;
        var skipped = with(step, was, r -> r.ended(StepStatus.SKIPPED, now, words, r.evidence()));
        var paused = skipped.status == ExecutionStatus.PAUSED_BY_FAILED_STEP && skipped.waitsForNobody();
        return (paused ? skipped.as(ExecutionStatus.RUNNING) : skipped).settled(now);
    }

    /// Stops: nothing new starts, and when the running steps have ended, what was done is taken back.
    public Execution abort(Instant now) {
        return status.isEnded() || status == ExecutionStatus.ROLLING_BACK
                ? this
                : as(ExecutionStatus.ABORTING).settled(now);
    }

    public Execution rollingBack() {
        return as(ExecutionStatus.ROLLING_BACK);
    }

    public Execution end(ExecutionStatus how, Instant now) {
        return new Execution(id, plan, planHash, startedAt, by, reason, how, runs, Optional.of(now));
    }

    /// After a restart, steps that were running are waiting again: each is idempotent or reads the world first.
    public Execution interrupted() {
        var next = this;
        for (var run : running()) {
            next = next.with(run.step().id(), StepStatus.RUNNING, StepRun::again);
        }
        return next;
    }

    /// Whether an abort has let all running steps end, so that the way back can begin.
    public boolean isReadyToRollBack() {
        return status == ExecutionStatus.ABORTING && running().isEmpty();
    }

    private Execution settled(Instant now) {
        if (status != ExecutionStatus.RUNNING
                || !runs.stream().allMatch(r -> isBehind(r.step().id()))) {
            return this;
        }
        return end(exceptions().isEmpty() ? ExecutionStatus.COMPLETED : ExecutionStatus.COMPLETED_WITH_EXCEPTIONS, now);
    }

    private boolean waitsForNobody() {
        return runs.stream()
                .noneMatch(r -> r.status() == StepStatus.FAILED && r.step().onFailure() != OnFailure.CONTINUE);
    }

    private boolean isBehind(StepId step) {
        return run(step).stream()
                .anyMatch(r -> r.status().isPassed()
                        || (r.status() == StepStatus.FAILED && r.step().onFailure() == OnFailure.CONTINUE));
    }

    private Execution as(ExecutionStatus next) {
        return new Execution(id, plan, planHash, startedAt, by, reason, next, runs, endedAt);
    }

    private Execution with(StepId step, StepStatus expected, UnaryOperator<StepRun> change) {
        var next = new ArrayList<StepRun>(runs.size());
        for (var run : runs) {
            next.add(run.step().id().equals(step) && run.status() == expected ? change.apply(run) : run);
        }
        return new Execution(id, plan, planHash, startedAt, by, reason, status, next, endedAt);
    }
}

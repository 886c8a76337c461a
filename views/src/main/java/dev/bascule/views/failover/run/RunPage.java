// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.client.RunForecast;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.incident.Incident;
import dev.bascule.runbook.ChecklistPhase;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.views.control.DeploymentMark;
import dev.bascule.views.control.propagation.PropagationBoard;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.failover.StepOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything the page of a run shows at one instant. `run` is what is under way: the move, or its roll-back.
public record RunPage(
        DeploymentPicture picture,
        Execution move,
        Execution run,
        RunForecast forecast,
        List<RunSteps> steps,
        Undoing undoing,
        Optional<FailureReport> failure,
        Optional<Ending> ending,
        PropagationBoard board,
        List<LogLine> log,
        List<ItemStanding> checklist,
        Instant now) {
    public RunPage {
        steps = List.copyOf(steps);
        log = List.copyOf(log);
        checklist = List.copyOf(checklist);
    }

    /// Empty while the deployment has never been moved.
    static Optional<RunPage> of(DeploymentPicture picture, Instant now) {
        return picture.execution().map(move -> of(picture, move, now));
    }

    private static RunPage of(DeploymentPicture picture, Execution move, Instant now) {
        var rollback = picture.rollback()
                .filter(_ -> move.status() == ExecutionStatus.ROLLING_BACK
                        || move.status() == ExecutionStatus.ROLLED_BACK
                        || move.status() == ExecutionStatus.FAILED);
        var run = rollback.orElse(move);
        var dns = picture.dns();
        var steps = new ArrayList<RunSteps>();
        rollback.ifPresent(back -> steps.add(RunSteps.of("Way back", back, false, dns, now)));
        var isUndone = move.status() == ExecutionStatus.ROLLED_BACK;
        steps.add(RunSteps.of(rollback.isPresent() ? "What was done" : "Steps", move, isUndone, dns, now));
        return new RunPage(
                picture,
                move,
                run,
                RunForecast.of(run, dns, picture.setup().policy(), now),
                steps,
                Undoing.of(move, now),
                FailureReport.of(run, picture, now),
                Ending.of(move, rollback, picture),
                PropagationBoard.of(dns, record(picture, dns), picture.setup()::nameOf, now),
                RunLog.of(run, dns),
                checklist(picture, move.status().isEnded()),
                now);
    }

    private static String record(DeploymentPicture picture, DnsPicture dns) {
        return picture.setup().records().stream()
                .map(r -> r.key().toString())
                .findFirst()
                .orElse(PropagationBoard.firstRecord(dns));
    }

    private static List<ItemStanding> checklist(DeploymentPicture picture, boolean isEnded) {
        var phase = isEnded ? ChecklistPhase.POST_FAILOVER : ChecklistPhase.DURING_FAILOVER;
        return picture.incident().map(Incident::checklist).orElse(List.of()).stream()
                .filter(s -> s.item().phase() == phase)
                .toList();
    }

    public DeploymentMark mark() {
        return Marks.of(picture.phase());
    }

    public boolean isRollingBack() {
        return run != move;
    }

    /// Whether there is still something that an abort could stop.
    public boolean canAbort() {
        return !run.status().isEnded() && !isRollingBack() && run.status() != ExecutionStatus.ABORTING;
    }

    /// `Started 09:41:52 by noc-b2 · commander ic-1 · step 14 of 16`.
    public String headline() {
        var commander = picture.incident()
                .flatMap(Incident::commander)
                .map(p -> " · commander " + p.name())
                .orElse("");
        var drill = picture.incident()
                .flatMap(Incident::drill)
                .filter(d -> d.hasMoved(run))
                .map(_ -> "DRILL with real users · ")
                .orElse("");
        return drill + (isRollingBack() ? "Way back started `" : "Started `") + Figures.time(run.startedAt()) + "` by "
                + run.by() + commander + " · " + where();
    }

    private String where() {
        var order = new StepOrder(run.plan());
        var all = " of " + run.plan().steps().size();
        return switch (run.status()) {
            case RUNNING -> "step " + current(order) + all;
            case PAUSED_BY_FAILED_STEP -> "stopped at step " + current(order) + all;
            case PAUSED_BY_OPERATOR -> "paused at step " + current(order) + all;
            case ABORTING -> "aborting, step " + current(order) + " ends first";
            case ROLLING_BACK -> "rolling back to " + move.plan().from();
            case COMPLETED, COMPLETED_WITH_EXCEPTIONS, ROLLED_BACK, FAILED ->
                "ended " + run.endedAt().map(at -> "`" + Figures.time(at) + "`").orElse("");
        };
    }

    /// The number of the step that everything waits for: the failed one, the first that runs, or the next to
    /// start.
    int current(StepOrder order) {
        return first(order, StepStatus.FAILED)
                .filter(_ -> run.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP)
                .or(() -> first(order, StepStatus.RUNNING))
                .or(() -> first(order, StepStatus.WAITING))
                .orElse(run.plan().steps().size());
    }

    public int currentStep() {
        return current(new StepOrder(run.plan()));
    }

    private Optional<Integer> first(StepOrder order, StepStatus status) {
        return run.runs().stream()
                .filter(r -> r.status() == status)
                .map(r -> order.numberOf(r.step().id()))
                .findFirst();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.dns.Change;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.plan.WayBack;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a run ended, in words that say what is true now; `mark` is null when it ended as planned.
public record Ending(@Nullable Mark mark, String title, String truth, List<String> exceptions) {
    public Ending {
        exceptions = List.copyOf(exceptions);
    }

    static Optional<Ending> of(Execution run, Optional<Execution> rollback, DeploymentPicture picture) {
        var objective = picture.setup().policy().rtoObjective();
        return switch (run.status()) {
            case COMPLETED -> Optional.of(new Ending(null, "Completed", served(run) + took(run, objective), List.of()));
            case COMPLETED_WITH_EXCEPTIONS ->
                Optional.of(new Ending(
                        Mark.DEGRADED,
                        "Completed with exceptions",
                        served(run) + took(run, objective),
                        exceptions(run)));
            case ROLLED_BACK ->
                Optional.of(new Ending(
                        Mark.DEGRADED,
                        "Rolled back",
                        run.plan().deployment() + " is at " + run.plan().from() + " again"
                                + at(rollback.orElse(run)) + ". "
                                + rollback.map(Ending::undone).orElse(""),
                        List.of()));
            case FAILED ->
                Optional.of(rollback.map(back -> halfway(run, back, picture))
                        .orElseGet(() -> new Ending(
                                Mark.UNHEALTHY,
                                "Failed",
                                "It stopped before it was done and was not taken back. " + records(run, picture),
                                exceptions(run))));
            case RUNNING, PAUSED_BY_FAILED_STEP, PAUSED_BY_OPERATOR, ABORTING, ROLLING_BACK -> Optional.empty();
        };
    }

    /// The way back stopped short, or nobody saw it arrive.
    private static Ending halfway(Execution run, Execution back, DeploymentPicture picture) {
        return new Ending(
                Mark.UNHEALTHY,
                "Failed, not taken back whole",
                "It is not known whether users reach " + run.plan().from() + " or "
                        + run.plan().to() + ". " + undone(back),
                Stream.of(WayBack.byHand(back, picture.setup()::nameOf), WayBack.unseen(back, picture.setup()::nameOf))
                        .flatMap(List::stream)
                        .toList());
    }

    private static String served(Execution run) {
        return run.plan().deployment() + " is served from " + run.plan().to() + at(run) + ". ";
    }

    private static String at(Execution run) {
        return run.endedAt().map(end -> " since " + Figures.time(end)).orElse("");
    }

    private static String took(Execution run, Optional<Duration> objective) {
        var took =
                run.endedAt().map(end -> Duration.between(run.startedAt(), end)).orElse(Duration.ZERO);
        var judged = objective
                .map(o -> took.compareTo(o) <= 0
                        ? ", objective " + Figures.span(o) + " kept"
                        : ", objective " + Figures.span(o) + " missed")
                .orElse("");
        return "It took " + Figures.span(took) + judged + ".";
    }

    private static String records(Execution run, DeploymentPicture picture) {
        var published = Published.of(run, picture.setup()::nameOf);
        if (published.done().isEmpty()) {
            return "No record was changed; clients reach " + run.plan().from() + ".";
        }
        return published.whoServesNew()
                + answer(published.done())
                + run.plan().to()
                + (published.open().isEmpty()
                        ? "."
                        : "; " + published.whoServesOld() + " still" + answer(published.open())
                                + run.plan().from() + ".");
    }

    private static String answer(List<Change> changes) {
        return changes.stream().map(Change::provider).distinct().count() == 1 ? " answers for " : " answer for ";
    }

    private static String undone(Execution back) {
        var done = WayBack.takenBack(back.plan()).stream()
                .filter(s -> back.run(s.id())
                        .filter(r -> r.status() == StepStatus.DONE)
                        .isPresent())
                .count();
        return done == 1 ? "1 step was undone." : done + " steps were undone.";
    }

    private static List<String> exceptions(Execution run) {
        return run.exceptions().stream()
                .map(r -> r.step().title() + ": " + words(r))
                .collect(Collectors.toList());
    }

    private static String words(StepRun run) {
        return run.detail().isBlank() ? run.status().code() : run.detail();
    }

    /// Whether the status is one that a person should look at.
    static boolean isBad(ExecutionStatus status) {
        return status == ExecutionStatus.FAILED || status == ExecutionStatus.ROLLED_BACK;
    }
}

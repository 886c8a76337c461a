// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.Automation;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What becomes of an execution whose provider `cf` does not take its change.
class RollBackTest {
    private static final StepResult DONE = new StepResult.Done("done", List.of());
    private static final StepResult REFUSED = new StepResult.Failed("cf refuses", false, List.of());

    private final Story story =
            Story.of(setup(policy())).lost().gathered().after(15).rings(Timers.GRACE);

    @Test
    void everyProviderIsPutBackAtOnceSoThatOneThatIsDownKeepsNoOther() {
        answer(step -> step.contains("cf") ? REFUSED : DONE, 4);
        var back = story.state().rollback().orElseThrow();
        assertThat(back.running())
                .hasSize(2)
                .allMatch(r -> r.step().action() instanceof Action.SwitchDns)
                .allMatch(r -> r.step().after().isEmpty());
    }

    @Test
    void aFailedRollBackDisarmsAndTellsWhatIsLeftToDoByHand() {
        answer(step -> step.contains("cf") ? REFUSED : DONE, 6);
        var back = story.state().rollback().orElseThrow();
        assertThat(back.status()).isEqualTo(ExecutionStatus.PAUSED_BY_FAILED_STEP);
        assertThat(told()).anyMatch(t -> t.contains("at Cloudflare set") && t.contains("203.0.113.10"));

        story.tell(new Event.AbortOrdered(back.id(), "ann", "by hand then"));

        assertThat(story.state().automation()).isEqualTo(Automation.DISARMED);
        assertThat(story.state().active()).isEmpty();
        assertThat(told())
                .anyMatch(t -> t.contains("the active site is not known") && t.contains("By hand: at Cloudflare set"));
        assertThat(story.effects()).noneMatch(e -> e instanceof Effect.WakeAt);
        assertThat(story.because()).doesNotContain("stays active");
    }

    @Test
    void aWholeRollBackKeepsAutomationAsItWas() {
        answer(step -> step.startsWith("dns-cf") ? REFUSED : DONE, 6);
        assertThat(story.state().execution().orElseThrow().status()).isEqualTo(ExecutionStatus.ROLLED_BACK);
        assertThat(story.state().automation()).isEqualTo(Automation.ARMED);
        assertThat(story.because()).contains("fra1 stays active");
    }

    @Test
    void anAttemptOfUnknownOutcomeAsksAPersonAndIsNotRolledBack() {
        var stuck = new StepResult.Failed("not everywhere", StepResult.Advice.ASK, Duration.ZERO, List.of());
        answer(step -> step.startsWith("dns-cf") ? stuck : DONE, 4);
        assertThat(story.state().execution().orElseThrow().status()).isEqualTo(ExecutionStatus.PAUSED_BY_FAILED_STEP);
        assertThat(story.state().rollback()).isEmpty();
        assertThat(told()).anyMatch(t -> t.contains("somebody must decide"));
    }

    @Test
    void aProviderThatAsksForPatienceIsNotAskedEarlier() {
        var throttled = new StepResult.Failed("429", StepResult.Advice.RETRY, Duration.ofSeconds(300), List.of());
        answer(step -> step.startsWith("dns-cf") ? throttled : DONE, 4);
        assertThat(story.effects())
                .filteredOn(e -> e instanceof Effect.RunStep)
                .singleElement()
                .satisfies(e -> assertThat(((Effect.RunStep) e).delay()).isEqualTo(Duration.ofSeconds(300)));
    }

    private Stream<String> told() {
        return story.effects().stream().filter(e -> e instanceof Effect.Tell).map(e -> ((Effect.Tell) e).sentence());
    }

    /// Ends so many attempts, the first that runs first.
    private void answer(Function<String, StepResult> how, int attempts) {
        for (var n = 0; n < attempts; n++) {
            var execution = story.state().underWay().orElseThrow();
            var step = execution.running().getFirst().step().id();
            end(execution.id(), step, how.apply(step.value()));
        }
    }

    private void end(ExecutionId execution, StepId step, StepResult result) {
        story.tell(new Event.StepEnded(execution, step, result));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.RecordSet;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.plan.WayBack;
import dev.bascule.failover.rule.Automation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        answer(step -> step.startsWith("dns-cf") ? REFUSED : DONE, 7);
        assertThat(story.state().execution().orElseThrow().status()).isEqualTo(ExecutionStatus.ROLLED_BACK);
        assertThat(story.state().automation()).isEqualTo(Automation.ARMED);
        assertThat(story.because()).contains("fra1 stays active");
    }

    @Test
    void endsAtTheNameServersAndNotAtTheProviders() {
        answer(step -> step.startsWith("dns-cf") ? REFUSED : DONE, 6);
        var back = story.state().rollback().orElseThrow();
        assertThat(back.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(back.running())
                .singleElement()
                .satisfies(r -> assertThat(r.step().action())
                        .isEqualTo(new Action.VerifyNameServers(
                                Example.A, List.of(Example.CF, Example.DO), List.of("203.0.113.10"))));
        assertThat(story.state().execution().orElseThrow().status()).isEqualTo(ExecutionStatus.ROLLING_BACK);
        assertThat(WayBack.takenBack(back.plan())).hasSize(2);
    }

    @Test
    void aNameServerThatKeepsTheNewAddressStopsTheRollBackAndIsNamed() {
        var lagging = new StepResult.Failed("lagging: ns1 still answers 203.0.113.20", false, List.of());
        answer(step -> step.startsWith("dns-cf") ? REFUSED : step.startsWith("back-") ? lagging : DONE, 7);
        var back = story.state().rollback().orElseThrow();
        assertThat(back.status()).isEqualTo(ExecutionStatus.PAUSED_BY_FAILED_STEP);
        var known =
                "Cloudflare, DigitalOcean read back as 203.0.113.10, but not every name server was seen to answer 203.0.113.10";
        assertThat(told()).anyMatch(t -> t.contains(known) && t.contains("ns1 still answers 203.0.113.20"));

        var step = back.exceptions().getFirst().step().id();
        story.tell(new Event.StepSkipped(back.id(), step, "ann", "cannot wait"));

        assertThat(story.state().execution().orElseThrow().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(story.state().active()).isEmpty();
        assertThat(story.state().automation()).isEqualTo(Automation.DISARMED);
        assertThat(story.because()).contains(known).doesNotContain("stays active");
    }

    @Test
    void doesNotAskTheNameServersOfAProviderThatProxiesTheRecord() {
        var held = new RecordSet(Example.A, List.of("203.0.113.10"), Example.TTL, Optional.of(true));
        var readings =
                List.of(Example.found(Example.DO, Example.pointing("203.0.113.10")), Example.found(Example.CF, held));
        var facts = Example.facts(List.of(), readings, Example.START);
        var plan = Planner.plan(setup(policy()), Verb.FAIL_OVER, Example.FRA, Example.AMS, facts, Example.START);
        var execution = Execution.begin(new ExecutionId("x"), plan.orElseThrow(), "ann", "test", Example.START);
        for (var step : execution.plan().steps()) {
            execution = execution.stepStarted(step.id(), Example.START).stepEnded(step.id(), DONE, Example.START);
        }
        assertThat(WayBack.of(execution, Example.START).orElseThrow().steps())
                .filteredOn(s -> s.action() instanceof Action.VerifyNameServers)
                .singleElement()
                .satisfies(s -> assertThat(((Action.VerifyNameServers) s.action()).providers())
                        .containsExactly(Example.DO));
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

    @Test
    void anAttemptThatWasAskedToComeLaterIsNotUsedUp() {
        answer(step -> step.startsWith("dns-cf") ? later(9) : DONE, 3);
        for (var again = 0; again < 6; again++) {
            answer(step -> later(9), 1);
            assertThat(story.effects()).singleElement().isInstanceOfSatisfying(Effect.RunStep.class, e -> {
                assertThat(e.attempt()).isEqualTo(1);
                assertThat(e.delay()).isEqualTo(Duration.ofSeconds(9));
            });
            story.after(9);
        }
    }

    @Test
    void whoWaitsPastTheDeadlineOfTheStepUsesUpItsAttempts() {
        answer(step -> step.startsWith("dns-cf") ? later(61) : DONE, 3);
        var attempts = story.state().setup().orElseThrow().policy().maxAttempts();
        answer(step -> step.startsWith("dns-cf") ? later(61) : DONE, attempts + 1);
        assertThat(story.state().execution().orElseThrow().status()).isEqualTo(ExecutionStatus.ROLLING_BACK);
    }

    private static StepResult later(long seconds) {
        return new StepResult.Failed("429", StepResult.Advice.WAIT, Duration.ofSeconds(seconds), List.of());
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

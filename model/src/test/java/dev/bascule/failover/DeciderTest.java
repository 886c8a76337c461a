// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeciderTest {
    private static final ExecutionId OVER = new ExecutionId("genesis-2");
    private static final StepResult DONE = new StepResult.Done("done", List.of());

    static Stream<Event> late() {
        var first = new StepId("check-rules");
        return Stream.of(
                new Event.StepEnded(OVER, first, DONE),
                new Event.StepEnded(OVER, first, new StepResult.Failed("late", true, List.of())),
                new Event.StepEnded(new ExecutionId("genesis-99"), first, DONE),
                new Event.ExecutionPaused(OVER, "ann"),
                new Event.ExecutionResumed(OVER, "ann"),
                new Event.StepSkipped(OVER, first, "ann", "late"),
                new Event.AbortOrdered(OVER, "ann", "late"),
                new Event.InterruptionExamined(OVER, true, "late"),
                new Event.FactsGathered(1, Example.lost()),
                new Event.TimerRang(Timers.GRACE, 1),
                new Event.TimerRang(Timers.HOLD, 1),
                new Event.TimerRang(Timers.RECONSIDER, 1),
                new Event.TimerRang(Timers.SETTLED, 0),
                new Event.TimerRang("of a later version", 0),
                new Event.CountdownHeld("ann", "late"),
                new Event.CountdownResumed("ann"),
                new Event.CountdownHastened("ann", "late"),
                new Event.PlanApproved("0123", "ann", Optional.empty()),
                new Event.PendingDismissed("ann", "late"),
                new Event.ActiveSiteSeen(Optional.of(AMS), "both providers"),
                new Event.NoteAdded(
                        "INC-0001", "ann", "operator", "note", "hello", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("late")
    void whatComesLateOrTwiceChangesNothing(Event event) {
        var story = Story.of(setup(policy())).failsOver();
        assertThat(story.state().execution().orElseThrow().id()).isEqualTo(OVER);
        var before = story.state();
        story.after(60).tell(event);
        assertThat(story.state()).isEqualTo(before);
        assertThat(story.effects()).isEmpty();
        assertThat(story.because()).isEmpty();
    }

    @Test
    void aResultToldTwiceStartsNothingTwice() {
        var story = Story.of(setup(policy())).lost().gathered().after(15).rings(Timers.GRACE);
        var result = new Event.StepEnded(OVER, new StepId("check-rules"), DONE);
        assertThat(story.tell(result).effects()).hasSize(1);
        assertThat(story.tell(result).effects()).isEmpty();
    }

    @Test
    void anOrderIsRefusedInWordsWhileAnotherIsUnderWay() {
        var story = Story.of(setup(policy())).lost().gathered();
        var plan = story.plan();
        story.after(15).rings(Timers.GRACE).tell(Orders.move(plan, "ann"));
        assertThat(story.because()).isEqualTo("refused: execution genesis-2 is under way");
        assertThat(story.effects()).isEmpty();
    }

    @Test
    void anOrderTakesThePlaceOfWhatWasPending() {
        var story = Story.of(setup(policy())).lost().gathered();
        story.tell(Orders.move(story.plan(), "ann"));
        assertThat(story.state().pending()).isEmpty();
        assertThat(story.state().underWay().orElseThrow().by()).isEqualTo("ann");
        assertThat(story.state().moves())
                .as("people do not use up the daily limit")
                .isEmpty();
    }

    @Test
    void aFailoverThatFailedBeforeDnsLeavesTheOldSiteActive() {
        var story = Story.of(setup(policy())).lost().gathered().after(15).rings(Timers.GRACE);
        story.tell(Orders.failed(story.state(), "stale plan"));
        assertThat(story.state().execution().orElseThrow().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(story.state().phase()).isEqualTo(FailoverState.ACTIVE);
        assertThat(story.state().active()).contains(FRA);
        assertThat(story.because()).contains("stale plan", "nothing had to be taken back", "fra1 stays active");
        assertThat(story.effects()).contains(new Effect.ReadActiveSite());
    }

    @Test
    void afterARestartEverythingMeasuredBeforeIsOld() {
        var story = Story.of(setup(policy())).lost().gathered().tell(new Event.EngineStarted("bob", "2"));
        assertThat(story.state().pending()).isEmpty();
        assertThat(story.state().verdicts()).isEmpty();
        assertThat(story.effects()).containsExactly(new Effect.ReadActiveSite());
    }

    @Test
    void aRestartInTheMiddleOfAnExecutionReadsTheWorldFirst() {
        var story = Story.of(setup(policy())).lost().gathered().after(15).rings(Timers.GRACE);
        story.tell(new Event.EngineStarted("bob", "2"));
        assertThat(story.effects()).containsExactly(new Effect.ExamineInterruption(OVER));
        var first = new StepId("check-rules");
        assertThat(story.state()
                        .underWay()
                        .orElseThrow()
                        .run(first)
                        .orElseThrow()
                        .status())
                .isEqualTo(StepStatus.WAITING);
        story.tell(new Event.InterruptionExamined(OVER, true, "as known"));
        assertThat(story.because())
                .startsWith("resumed execution " + OVER + " at step \"")
                .endsWith(": as known");
        assertThat(story.effects()).singleElement().isInstanceOf(Effect.RunStep.class);
    }

    @Test
    void aStepThatAPersonStartedWhileTheWorldWasReadIsNotStartedTwice() {
        var story = Story.of(setup(policy())).lost().gathered().after(15).rings(Timers.GRACE);
        story.tell(new Event.ExecutionPaused(OVER, "ann")).tell(new Event.EngineStarted("bob", "2"));
        assertThat(story.tell(new Event.ExecutionResumed(OVER, "ann")).effects())
                .hasSize(1);
        assertThat(story.tell(new Event.InterruptionExamined(OVER, true, "as known"))
                        .effects())
                .isEmpty();
    }

    @Test
    void anAbortThatARestartInterruptedSaysThatItIsRolledBack() {
        var story = Story.of(setup(policy())).lost().gathered().after(15).rings(Timers.GRACE);
        story.tell(new Event.AbortOrdered(OVER, "ann", "wrong site")).tell(new Event.EngineStarted("bob", "2"));
        story.tell(new Event.InterruptionExamined(OVER, true, "as known"));
        assertThat(story.because()).contains("rolled back because it was being aborted when the engine ended");
        assertThat(story.state().underWay()).isEmpty();
    }

    @Test
    void aWorldThatDiffersAfterARestartWaitsForAPerson() {
        var story = Story.of(setup(policy())).lost().gathered().after(15).rings(Timers.GRACE);
        story.tell(new Event.EngineStarted("bob", "2"));
        story.tell(new Event.InterruptionExamined(OVER, false, "do holds 198.51.100.1"));
        assertThat(story.because()).contains("waits for a person, because do holds 198.51.100.1");
        assertThat(story.state().underWay().orElseThrow().status()).isEqualTo(ExecutionStatus.PAUSED_BY_OPERATOR);
        assertThat(story.effects()).isEmpty();
        assertThat(story.tell(new Event.ExecutionResumed(OVER, "ann")).effects())
                .hasSize(1);
    }

    @Test
    void aRecoverySettlesAlsoAfterARestart() {
        var story = Story.of(setup(policy())).failsOver().after(600).verdict(FRA, Health.HEALTHY);
        var facts = story.facts();
        var back = Planner.plan(setup(policy()), Verb.FAIL_BACK, AMS, FRA, facts, story.now())
                .orElseThrow();
        story.tell(Orders.move(back, "ann")).completes();
        var settles = story.now().plus(policy().cooldown());
        story.after(60).tell(new Event.EngineStarted("bob", "2"));
        assertThat(story.effects()).contains(new Effect.WakeAt(settles, Timers.SETTLED, 0));
    }

    @Test
    void theRecordsFoundDecideWhatIsActive() {
        var story = Story.of(setup(policy())).tell(new Event.ActiveSiteSeen(Optional.of(AMS), "2 of 2"));
        assertThat(story.state().phase()).isEqualTo(FailoverState.FAILED_OVER);
        story.tell(new Event.ActiveSiteSeen(Optional.of(FRA), "2 of 2"));
        assertThat(story.state().phase()).isEqualTo(FailoverState.ACTIVE);
    }

    @Test
    void aNewConfigurationCallsOffWhatWasPlannedUnderTheOldOneAndAsksAgain() {
        var story = Story.of(setup(policy())).lost().gathered();
        var before = story.state().pending().orElseThrow();
        story.after(10).tell(new Event.Configured(setup(policy("grace", Duration.ofSeconds(20))), "next"));
        var again = story.state().pending().orElseThrow();
        assertThat(again.request()).isNotEqualTo(before.request());
        assertThat(again.deadline()).contains(Example.START.plusSeconds(30));
        assertThat(again.plan()).isEmpty();
        assertThat(story.because()).contains("planned under the one before and is called off");
        story.tell(new Event.Configured(setup(policy("automation", Automation.DISARMED)), "last"));
        assertThat(story.state().pending()).isEmpty();
    }

    @Test
    void theSameConfigurationAgainChangesNothingThatWaits() {
        var story = Story.of(setup(policy())).lost().gathered();
        var before = story.state().pending();
        story.tell(new Event.Configured(setup(policy()), "only a comment"));
        assertThat(story.state().pending()).isEqualTo(before);
        assertThat(story.because()).isEqualTo("configuration read again");
    }

    @Test
    void aNewConfigurationKeepsTheAutomationThatAPersonSet() {
        var story = Story.of(setup(policy()));
        story.tell(new Event.AutomationSet(Automation.DISARMED, "ann", "maintenance"));
        story.tell(new Event.Configured(setup(policy("maxAttempts", 2)), "next"));
        assertThat(story.state().automation()).isEqualTo(Automation.DISARMED);
        assertThat(story.because()).isEqualTo("configuration in force changed");
        story.tell(new Event.Configured(setup(policy("automation", Automation.APPROVAL)), "last"));
        assertThat(story.state().automation()).as("unless it names another").isEqualTo(Automation.APPROVAL);
    }
}

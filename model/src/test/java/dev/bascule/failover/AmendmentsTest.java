// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import static dev.bascule.failover.Example.A;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.RecordSet;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.failover.amend.AmendmentPlanner;
import dev.bascule.failover.amend.Lowered;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.FailoverState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmendmentsTest {
    private static final Duration USUAL = Duration.ofSeconds(300);
    private static final Duration SHORT = Duration.ofSeconds(60);
    private static final StepId WRITE_DO = new StepId("ttl-do-genesis.example.com-A");

    private Story story = Story.of(Example.setup(Example.policy()));

    private static RecordSet held(Duration ttl) {
        return new RecordSet(A, List.of("203.0.113.10"), ttl, Optional.empty());
    }

    private Plan plan(Amendment wish, Duration ttl) {
        var facts = Example.facts(
                story.state().verdicts(),
                List.of(Example.found(DO, held(ttl)), Example.found(CF, held(ttl))),
                story.now());
        return new AmendmentPlanner(story.state().setup().orElseThrow(), FRA, facts)
                .plan(wish, story.state().lowered(), story.now())
                .orElseThrow();
    }

    private Plan lowering(Optional<Instant> restoreAt) {
        return plan(new Amendment.LowerTtl(SHORT, restoreAt), USUAL);
    }

    private void orders(Plan plan) {
        story.tell(new Event.AmendmentOrdered(plan, List.of(), "ann", "window tonight"));
    }

    private void ends(StepId step, StepResult result) {
        story.tell(new Event.StepEnded(story.state().amendment().orElseThrow().id(), step, result));
    }

    private void completes() {
        while (!story.state().amendment().orElseThrow().status().isEnded()) {
            ends(running().getFirst(), new StepResult.Done("done", List.of()));
        }
    }

    private List<StepId> running() {
        return story.state().amendment().orElseThrow().running().stream()
                .map(r -> r.step().id())
                .toList();
    }

    private Lowered lowered() {
        return story.state().lowered().orElseThrow();
    }

    @Test
    void aLoweringIsInForceWhenTheLongestOldTtlHasRunOutBehindTheLastNameServer() {
        orders(lowering(Optional.empty()));
        story.after(4);
        completes();

        assertThat(lowered().items())
                .containsExactly(new Lowered.Item(DO, A, USUAL, SHORT), new Lowered.Item(CF, A, USUAL, SHORT));
        assertThat(lowered().effectiveAt()).contains(story.now().plus(USUAL));
    }

    @Test
    void itMovesNobody() {
        var before = story.state();
        orders(lowering(Optional.empty()));
        completes();

        assertThat(story.state().phase()).isEqualTo(FailoverState.ACTIVE);
        assertThat(story.state().active()).isEqualTo(before.active());
        assertThat(story.state().execution()).isEmpty();
        assertThat(story.state().lastEnded()).isEmpty();
    }

    @Test
    void aWriteThatHasBegunCountsAsLoweredSinceItMayHaveArrived() {
        orders(lowering(Optional.empty()));
        assertThat(story.state().lowered()).isEmpty();
        ends(new StepId("check-rules"), new StepResult.Done("none fails", List.of()));

        assertThat(lowered().items()).hasSize(2);
        assertThat(lowered().effectiveAt()).isEmpty();
    }

    @Test
    void rulesThatFailEndItBeforeAnythingIsWritten() {
        orders(lowering(Optional.empty()));
        ends(new StepId("check-rules"), new StepResult.Failed("a freeze began", false, List.of()));

        assertThat(story.state().amendment().orElseThrow().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(story.state().lowered()).isEmpty();
    }

    @Test
    void whatNobodySawEverywhereHasNoTimeFromWhichItHolds() {
        orders(lowering(Optional.empty()));
        ends(new StepId("check-rules"), new StepResult.Done("none fails", List.of()));
        ends(WRITE_DO, new StepResult.Failed("refused", false, List.of()));
        completes();

        assertThat(lowered().effectiveAt()).isEmpty();
        assertThat(story.because()).contains("did not arrive everywhere").contains("not known since when");
    }

    @Test
    void aConflictEndsItInPlaceOfWaitingForAPerson() {
        orders(lowering(Optional.empty()));
        ends(new StepId("check-rules"), new StepResult.Done("none fails", List.of()));
        ends(WRITE_DO, new StepResult.Failed("conflict", StepResult.Advice.ASK, Duration.ZERO, List.of()));
        ends(running().getFirst(), new StepResult.Done("done", List.of()));

        assertThat(story.state().amendment().orElseThrow().status()).isEqualTo(ExecutionStatus.FAILED);
    }

    @Test
    void aLostSiteRaisesAMoveInTheMiddleOfItAndTheMoveEndsIt() {
        orders(lowering(Optional.empty()));
        var change = story.state().amendment().orElseThrow().id();
        story.lost();
        assertThat(story.state().pending()).isPresent();
        story.gathered().after(15).rings(Timers.GRACE);

        assertThat(story.state().amendment().orElseThrow().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(story.effects()).contains(new Effect.StopSteps(change));
        assertThat(story.state().underWay()).isPresent();
    }

    @Test
    void whereTwoPeopleMustAgreeOneMayChangeATtlAndNoAddress() {
        story = Story.of(Example.setup(Example.policy("twoPerson", true)));
        orders(plan(new Amendment.Repair(DO, A), USUAL));
        assertThat(story.because()).startsWith("refused: two people must agree");
        assertThat(story.state().amendment()).isEmpty();

        orders(lowering(Optional.empty()));
        assertThat(story.state().amendment()).isPresent();
    }

    @Test
    void aPendingMoveComesFirst() {
        story.lost();
        orders(lowering(Optional.empty()));

        assertThat(story.because()).startsWith("refused");
        assertThat(story.state().amendment()).isEmpty();
    }

    @Test
    void aMoveThatEndsSaysThatTtlsWaitToBeRestored() {
        orders(lowering(Optional.empty()));
        completes();
        story.failsOver();

        assertThat(story.because()).contains("2 TTLs are lowered to 60 s").contains("restore when it has settled");
    }

    @Test
    void restoringGivesEveryRecordItsOwnTtlBackAndForgets() {
        orders(lowering(Optional.empty()));
        completes();
        var plan = plan(new Amendment.RestoreTtl(), SHORT);
        assertThat(plan.steps().stream().map(Step::title))
                .contains("DigitalOcean, genesis.example.com A, TTL 60 to 300 s");
        orders(plan);
        completes();

        assertThat(story.state().lowered()).isEmpty();
    }

    @Test
    void whatCouldNotBeRestoredStaysKnown() {
        orders(lowering(Optional.empty()));
        completes();
        orders(plan(new Amendment.RestoreTtl(), SHORT));
        ends(new StepId("check-rules"), new StepResult.Done("none fails", List.of()));
        ends(WRITE_DO, new StepResult.Failed("down", false, List.of()));
        completes();

        assertThat(lowered().items()).containsExactly(new Lowered.Item(DO, A, USUAL, SHORT));
    }

    @Test
    void loweringAgainKeepsTheFirstTtlToComeBackTo() {
        orders(lowering(Optional.empty()));
        completes();
        story.after(3600);
        orders(plan(new Amendment.LowerTtl(Duration.ofSeconds(30), Optional.empty()), SHORT));
        completes();

        assertThat(lowered().items()).allMatch(i -> i.before().equals(USUAL));
        assertThat(lowered().effectiveAt()).contains(story.now().plus(SHORT));
    }

    @Test
    void loweringAgainWithoutAReminderKeepsTheOneThatWasSet() {
        var due = story.now().plusSeconds(7200);
        orders(lowering(Optional.of(due)));
        completes();
        orders(plan(new Amendment.LowerTtl(Duration.ofSeconds(30), Optional.empty()), SHORT));
        completes();
        assertThat(lowered().restoreAt()).contains(due);

        orders(plan(new Amendment.LowerTtl(Duration.ofSeconds(10), Optional.of(due.plusSeconds(60))), SHORT));
        completes();
        assertThat(lowered().restoreAt()).as("the last word").contains(due.plusSeconds(60));
    }

    @Test
    void theReminderSurvivesARestartAndRingsOnlyWhileSomethingIsLowered() {
        var due = story.now().plusSeconds(7200);
        orders(lowering(Optional.of(due)));
        completes();
        assertThat(story.effects()).contains(new Effect.WakeAt(due, Timers.RESTORE_TTL, 0));
        story.tell(new Event.EngineStarted("test", "1"));
        assertThat(story.effects()).contains(new Effect.WakeAt(due, Timers.RESTORE_TTL, 0));

        story.tell(new Event.TimerRang(Timers.RESTORE_TTL, 0));
        assertThat(story.effects()).isEmpty();
        story.after(7200).tell(new Event.TimerRang(Timers.RESTORE_TTL, 0));
        assertThat(story.because()).startsWith("time to restore: 2 TTLs are lowered to 60 s");
        orders(plan(new Amendment.RestoreTtl(), SHORT));
        completes();
        story.tell(new Event.TimerRang(Timers.RESTORE_TTL, 0));
        assertThat(story.effects()).isEmpty();
    }

    @Test
    void aRestartEndsWhatWasInTheMiddleAndKeepsWhatMayBeLowered() {
        orders(lowering(Optional.empty()));
        ends(new StepId("check-rules"), new StepResult.Done("none fails", List.of()));
        story.tell(new Event.EngineStarted("test", "1"));

        assertThat(story.state().amendment().orElseThrow().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(story.because()).contains("was interrupted and is not resumed");
        assertThat(lowered().items()).hasSize(2);
    }

    @Test
    void whileLoweredTheLowerTtlIsTheWantedOne() {
        orders(lowering(Optional.empty()));
        completes();

        assertThat(story.state()
                        .setupInForce()
                        .orElseThrow()
                        .records()
                        .getFirst()
                        .ttl())
                .isEqualTo(SHORT);
        assertThat(lowered().cachedUntil(story.now())).isEqualTo(story.now().plus(USUAL));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.LON;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Pending.Kind;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Freeze;
import dev.bascule.failover.rule.Policy;
import dev.bascule.health.Health;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountdownTest {
    private static final Policy APPROVAL = policy("automation", Automation.APPROVAL);
    private final Story story = Story.of(setup(policy()));

    @Test
    void beginsWhenTheGracePeriodIsOverAndNotBefore() {
        story.lost().gathered();
        assertThat(story.because()).contains("fail over to ams3 begins at 09:00:15");
        assertThat(story.after(14).rings(Timers.GRACE).state().underWay()).isEmpty();
        story.after(1).rings(Timers.GRACE);
        assertThat(story.state().phase()).isEqualTo(FailoverState.FAILING_OVER);
        assertThat(story.state().underWay().orElseThrow().by()).isEqualTo("automation");
        assertThat(story.state().pending()).isEmpty();
    }

    @Test
    void factsThatTookLongerThanTheGracePeriodBeginAtOnce() {
        story.lost().after(20).rings(Timers.GRACE);
        assertThat(story.state().underWay()).as("nothing begins without facts").isEmpty();
        assertThat(story.gathered().state().underWay()).isPresent();
    }

    @Test
    void aHoldStopsTheCountdownAndKeepsWhatRemained() {
        story.lost().gathered().after(5).tell(new Event.CountdownHeld("ann", "look first"));
        assertThat(story.because()).isEqualTo("ann holds the countdown at 10 s: look first");
        assertThat(story.after(60).rings(Timers.GRACE).state().underWay()).isEmpty();
        story.tell(new Event.CountdownResumed("ann"));
        assertThat(story.untilDeadline()).isEqualTo(Duration.ofSeconds(10));
        assertThat(story.effects()).containsExactly(wake(10, Timers.GRACE));
        assertThat(story.after(10).rings(Timers.GRACE).state().underWay()).isPresent();
    }

    @Test
    void aHoldLastsTwoMinutesAtMost() {
        story.lost().gathered().after(5).tell(new Event.CountdownHeld("ann", "look first"));
        assertThat(story.effects()).containsExactly(wake(120, Timers.HOLD));
        story.after(60).tell(new Event.CountdownHeld("bob", "me too"));
        assertThat(story.effects()).as("a second hold does not prolong it").isEmpty();
        assertThat(story.after(59).rings(Timers.HOLD).effects()).isEmpty();
        story.after(1).rings(Timers.HOLD);
        assertThat(story.because()).isEqualTo("the hold ended");
        assertThat(story.untilDeadline()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void newFactsDoNotEndAHold() {
        story.lost().gathered().tell(new Event.CountdownHeld("ann", "look first"));
        story.after(30).gathered();
        assertThat(story.state().pending().orElseThrow().hold()).isPresent();
        assertThat(story.state().underWay()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hasteBeginsAtOnceHeldOrNot(boolean held) {
        story.lost().gathered();
        if (held) {
            story.tell(new Event.CountdownHeld("ann", "look first"));
        }
        assertThat(story.tell(new Event.CountdownHastened("ann", "it is clear"))
                        .state()
                        .underWay())
                .isPresent();
    }

    @Test
    void hasteBeforeTheFactsAreThereBeginsWithThem() {
        story.lost().tell(new Event.CountdownHastened("ann", "it is clear"));
        assertThat(story.state().underWay()).isEmpty();
        assertThat(story.gathered().state().underWay()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"HEALTHY", "DEGRADED", "UNKNOWN"})
    void isCalledOffWhenTheSiteIsNoLongerLost(Health health) {
        story.lost().gathered().after(5).verdict(FRA, health);
        assertThat(story.state().pending()).isEmpty();
        assertThat(story.because()).contains("is " + health, "called off");
        assertThat(story.after(60).rings(Timers.GRACE).state().underWay()).isEmpty();
    }

    @Test
    void isCalledOffWhenTheSiteFlaps() {
        story.lost()
                .gathered()
                .verdict(Varied.with(Example.verdict(FRA, Health.UNHEALTHY, story.now()), "flapping", true));
        assertThat(story.state().pending()).isEmpty();
    }

    @Test
    void looksForAnotherTargetWhenItsTargetFallsIll() {
        story.lost().gathered().verdict(AMS, Health.UNHEALTHY);
        assertThat(story.effects()).hasOnlyElementsOfType(Effect.GatherFacts.class);
        assertThat(story.gathered().plan().to()).isEqualTo(LON);
    }

    @Test
    void aDismissedEpisodeIsNotRaisedAgainButTheNextOneIs() {
        var lost = Example.verdict(FRA, Health.UNHEALTHY, story.now());
        story.verdict(lost).tell(new Event.PendingDismissed("ann", "we know"));
        assertThat(story.after(10).verdict(lost).state().pending()).isEmpty();
        assertThat(story.rings(Timers.RETRY).state().pending()).isEmpty();
        story.after(10).verdict(FRA, Health.HEALTHY).after(10).lost();
        assertThat(story.state().pending()).isPresent();
    }

    @Test
    void approvalHoldsForThePlanThatWasShown() {
        var asked = Story.of(setup(APPROVAL)).lost().gathered();
        asked.tell(new Event.PlanApproved("0123", "ann", Optional.empty()));
        assertThat(asked.because()).contains("the plan changed since ann saw it");
        assertThat(asked.state().underWay()).isEmpty();
        assertThat(asked.approves("ann").state().underWay().orElseThrow().by()).isEqualTo("ann");
    }

    @Test
    void twoPersonsAreTwoPersons() {
        var asked = Story.of(setup(policy("twoPerson", true))).lost().gathered();
        assertThat(asked.approves("ann").because()).contains("a second person must agree");
        assertThat(asked.approves("ann").state().underWay())
                .as("ann is one person")
                .isEmpty();
        assertThat(asked.approves("bob").state().underWay().orElseThrow().by()).isEqualTo("ann, bob");
    }

    @Test
    void anApprovalIsKeptForTheSamePlanAndLostWithAnother() {
        var asked = Story.of(setup(policy("twoPerson", true))).lost().gathered().approves("ann");
        assertThat(asked.after(10).gathered().state().pending().orElseThrow().approvals())
                .containsExactly("ann");
        asked.verdict(AMS, Health.UNHEALTHY).gathered();
        assertThat(asked.state().pending().orElseThrow().approvals()).isEmpty();
    }

    @Test
    void anOrderUnderTwoPersonsWaitsForAnother() {
        var asked = Story.of(setup(policy("twoPerson", true))).lost().gathered();
        var plan = asked.plan();
        asked.tell(Orders.move(plan, "ann"));
        assertThat(asked.because()).contains("ann orders", "a second person must agree");
        assertThat(asked.approves("ann").state().underWay()).isEmpty();
        asked.verdict(FRA, Health.HEALTHY);
        assertThat(asked.state().pending())
                .as("a person's order is not called off")
                .isPresent();
        assertThat(asked.approves("bob").state().underWay()).isPresent();
    }

    /// Whatever was known when the facts were read, and whatever became known until the move began.
    @ParameterizedTest
    @EnumSource(Health.class)
    void nothingBeginsByItselfTowardsASiteThatIsNotKnownToBeWell(Health gathered) {
        for (var late : Health.values()) {
            for (var how : List.<UnaryOperator<Story>>of(
                    s -> s.gathered(known(s, gathered))
                            .verdict(AMS, late)
                            .after(15)
                            .rings(Timers.GRACE),
                    s -> s.gathered(known(s, gathered)).verdict(AMS, late).tell(new Event.CountdownHastened("ann", "")),
                    s -> s.verdict(AMS, late).after(15).gathered(known(s, gathered)))) {
                var told = how.apply(Story.of(setup(policy())).lost());
                var begun = told.state().underWay().map(x -> x.plan().to()).filter(AMS::equals);
                assertThat(begun.isPresent())
                        .as("%s, then %s", gathered, late)
                        .isEqualTo(gathered == Health.HEALTHY && late == Health.HEALTHY);
            }
        }
    }

    @Test
    void aMoveWhoseTargetFellOutOfSightAtTheLastMomentIsBlockedAndJudgedAgain() {
        story.lost().gathered().verdict(AMS, Health.UNKNOWN).after(15).rings(Timers.GRACE);
        assertThat(story.pending()).contains(Pending.Kind.BLOCKED);
        assertThat(story.because()).contains("ams3 is UNKNOWN by now");
        assertThat(story.verdict(AMS, Health.HEALTHY).effects())
                .contains(new Effect.GatherFacts(
                        story.state().pending().orElseThrow().request()));
        assertThat(story.gathered().state().underWay()).isPresent();
    }

    private static Facts known(Story story, Health ams) {
        var verdicts = List.of(
                Example.verdict(FRA, Health.UNHEALTHY, story.now()),
                Example.verdict(AMS, ams, story.now()),
                Example.verdict(LON, Health.UNHEALTHY, story.now()));
        return Example.facts(verdicts, story.facts().readings(), story.now());
    }

    @Test
    void aSecondFailoverWithinTheCooldownIsBlockedUntilItIsOver() {
        var again = Story.of(setup(policy("cascade", true))).failsOver();
        again.verdict(AMS, Health.UNHEALTHY).gathered();
        blocked(again, "cooldown (until 09:05:15)");
        again.after(299).rings(Timers.RECONSIDER);
        assertThat(again.effects()).hasOnlyElementsOfType(Effect.GatherFacts.class);
        blocked(again.gathered(), "");
        assertThat(again.after(1).gathered().state().underWay()).isPresent();
    }

    @Test
    void theDailyLimitHolds() {
        var often = Story.of(setup(policy("cascade", true, "maxFailoversPerDay", 1)))
                .failsOver();
        often.after(3600).verdict(AMS, Health.UNHEALTHY).gathered();
        blocked(often, "failovers today (1/1)");
        assertThat(often.after(24 * 3600).gathered().state().underWay()).isPresent();
    }

    @Test
    void aCascadeNeedsAPerson() {
        var second = Story.of(setup(policy())).failsOver().after(3600).verdict(AMS, Health.UNHEALTHY);
        blocked(second.gathered(), "already failed over");
    }

    @Test
    void aFreezeWindowHolds() {
        var window = new Freeze(
                List.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(10, 0), ZoneOffset.UTC, "quarter end");
        var frozen = Story.of(setup(policy("freezes", List.of(window)))).lost().gathered();
        blocked(frozen, "quarter end");
        assertThat(frozen.after(3600).gathered().state().underWay()).isPresent();
    }

    @Test
    void whatWasNotReadIsNotActedOn() {
        var here = Example.found(DO, Example.pointing("203.0.113.10"));
        var partly = Example.facts(story.lost().state().verdicts(), List.of(here, Example.unread(CF)), story.now());
        blocked(story.gathered(partly), "cf does not answer");
        assertThat(story.after(60).rings(Timers.GRACE).state().underWay()).isEmpty();
    }

    @Test
    void saysOnceWhatBlocksIt() {
        var second = Story.of(setup(policy())).failsOver().after(3600).verdict(AMS, Health.UNHEALTHY);
        assertThat(second.gathered().because()).contains("blocked");
        assertThat(second.gathered().because()).isEmpty();
        assertThat(second.effects()).hasOnlyElementsOfType(Effect.WakeAt.class);
    }

    private static void blocked(Story story, String why) {
        assertThat(story.pending()).contains(Kind.BLOCKED);
        assertThat(story.because()).contains(why);
        assertThat(story.state().underWay()).isEmpty();
        assertThat(story.state().pending().flatMap(Pending::plan)).isEqualTo(Optional.empty());
    }

    private Effect wake(long seconds, String timer) {
        return new Effect.WakeAt(
                story.now().plusSeconds(seconds),
                timer,
                story.state().pending().orElseThrow().request());
    }

    @Test
    void theNextCandidateIsTakenWhenARuleForbidsTheFirst() {
        var lagLimit = Optional.of(Duration.ofSeconds(5));
        var stateful = Example.stateful(policy("automation", Automation.APPROVAL, "maxReplicationLag", lagLimit));
        var behind = Story.of(stateful).lost();
        var ams =
                Varied.with(Example.site(AMS, behind.state().verdict(AMS)), "lag", Optional.of(Duration.ofMinutes(9)));
        var lon = Varied.with(
                Example.site(LON, behind.state().verdict(LON)),
                "successRate",
                OptionalDouble.of(0.2),
                "response",
                Optional.of(Duration.ofSeconds(2)));
        behind.gathered(Varied.with(
                behind.facts(),
                "sites",
                List.of(Example.site(FRA, behind.state().verdict(FRA)), ams, lon)));
        assertThat(behind.state().pending().orElseThrow().ranking())
                .satisfiesExactly(
                        lon1 -> assertThat(lon1.isEligible()).isTrue(),
                        ams3 -> assertThat(ams3.because()).startsWith("replication lag 9 min"));
        assertThat(behind.plan().to()).isEqualTo(LON);
        assertThat(behind.because()).contains("ams3 is passed over").contains("replication lag (9 min");
    }
}

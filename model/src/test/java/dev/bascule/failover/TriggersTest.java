// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static dev.bascule.failover.Example.stateful;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.ErrorClass;
import dev.bascule.failover.Pending.Kind;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Policy;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TriggersTest {
    private static final Policy ARMED = policy();

    @ParameterizedTest(name = "{0} by {1} is a {3}")
    @CsvSource({
        "UNHEALTHY, STATUS,  false, HEALTH_CHECK_FAILURE",
        "UNHEALTHY, CONTENT, true,  HEALTH_CHECK_FAILURE",
        "UNHEALTHY, TIMEOUT, false, TIMEOUT",
        "UNHEALTHY, REFUSED, true,  CONNECTION_FAILURE",
        "UNHEALTHY, REFUSED, false, HEALTH_CHECK_FAILURE",
        "DEGRADED,  ,        false, PERFORMANCE_DEGRADATION",
    })
    void namesWhatSetItOff(Health health, @Nullable ErrorClass error, boolean refusedIsImmediate, TriggerKind kind) {
        var policy = policy("refusedIsImmediate", refusedIsImmediate, "degradationTriggers", true);
        var story = Story.of(setup(policy));
        story.verdict(Example.verdict(FRA, health, story.now(), Optional.ofNullable(error)));
        var trigger = story.state().pending().orElseThrow().trigger();
        assertThat(trigger.kind()).isEqualTo(kind);
        assertThat(trigger.site()).isEqualTo(FRA);
        assertThat(trigger.because()).contains("2 of 2");
    }

    @Test
    void losingTheBackupAfterAFailoverIsACascade() {
        var story = Story.of(setup(ARMED)).failsOver().verdict(AMS, Health.UNHEALTHY);
        assertThat(story.state().pending().orElseThrow().trigger().kind()).isEqualTo(TriggerKind.CASCADE);
    }

    static Stream<Arguments> notLost() {
        return Stream.of(
                Arguments.of("nothing is known", Example.verdict(FRA, Health.UNKNOWN, Example.START)),
                Arguments.of("it is slow and the policy bears that", slow(2)),
                Arguments.of(
                        "it is flapping",
                        Varied.with(Example.verdict(FRA, Health.UNHEALTHY, Example.START), "flapping", true)),
                Arguments.of("another site is lost", Example.verdict(AMS, Health.UNHEALTHY, Example.START)));
    }

    private static Verdict slow(int needed) {
        var slow = Example.verdict(FRA, Health.DEGRADED, Example.START, Optional.empty());
        return Varied.with(slow, "needed", needed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notLost")
    void asksForNothingWhile(String why, Verdict verdict) {
        var story = Story.of(setup(ARMED)).verdict(verdict);
        assertThat(story.state().pending()).as(why).isEmpty();
        assertThat(story.effects()).as(why).isEmpty();
    }

    @Test
    void slownessTriggersOnlyWhenEnoughCheckersSeeIt() {
        var story = Story.of(setup(policy("degradationTriggers", true))).verdict(slow(3));
        assertThat(story.state().pending()).isEmpty();
        assertThat(story.verdict(slow(2)).state().pending()).isPresent();
    }

    @Test
    void asksForNothingWhileTheActiveSiteIsNotKnown() {
        var story = Story.of(setup(ARMED)).tell(new Event.ActiveSiteSeen(Optional.empty(), "providers disagree"));
        assertThat(story.because()).contains("not known", "nothing will be moved");
        assertThat(story.lost().state().pending()).isEmpty();
        story.tell(new Event.ActiveSiteSeen(Optional.of(FRA), "both providers"));
        assertThat(story.state().pending()).as("it is lost all the same").isPresent();
    }

    @Test
    void asksForNothingBeforeTheEngineStartedOrAfterItStopped() {
        var story = Story.of(setup(ARMED)).tell(new Event.EngineStopped("ann"));
        assertThat(story.lost().state().pending()).isEmpty();
    }

    static Stream<Arguments> automations() {
        var two = policy("twoPerson", true);
        var data = stateful(ARMED);
        return Stream.of(
                Arguments.of("armed counts down", setup(ARMED), Kind.COUNTDOWN),
                Arguments.of("two persons were asked for", setup(two), Kind.AWAITING_APPROVAL),
                Arguments.of("data without a fence asks people", data, Kind.AWAITING_APPROVAL),
                Arguments.of("data with a fence is armed", Varied.with(data, "hooks", Example.fence()), Kind.COUNTDOWN),
                Arguments.of(
                        "approval waits", setup(policy("automation", Automation.APPROVAL)), Kind.AWAITING_APPROVAL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("automations")
    void goesAsFarAsTheAutomationThatHolds(String why, Setup setup, Kind kind) {
        var story = Story.of(setup).lost().gathered();
        assertThat(story.pending()).as(why).contains(kind);
        var counts = story.state().pending().orElseThrow().deadline().isPresent();
        assertThat(counts).as(why).isEqualTo(kind == Kind.COUNTDOWN);
    }

    @Test
    void disarmedOnlyTells() {
        var story = Story.of(setup(policy("automation", Automation.DISARMED))).lost();
        assertThat(story.state().pending()).isEmpty();
        assertThat(story.because()).contains("DISARMED, nothing fails over by itself");
        assertThat(story.effects()).singleElement().isInstanceOf(Effect.Tell.class);
    }

    @Test
    void disarmingCallsOffAndArmingAgainRaisesAnew() {
        var story = Story.of(setup(ARMED)).lost().gathered();
        story.tell(new Event.AutomationSet(Automation.DISARMED, "ann", "maintenance"));
        assertThat(story.state().pending()).isEmpty();
        assertThat(story.because()).contains("ann: maintenance", "called off");
        story.tell(new Event.AutomationSet(Automation.ARMED, "ann", "maintenance over"));
        assertThat(story.pending()).contains(Kind.PREPARING);
        assertThat(story.untilDeadline()).isEqualTo(ARMED.grace());
    }

    @Test
    void whoTakesAutomationAwayMakesTheMoveWaitForPeople() {
        var story = Story.of(setup(ARMED)).lost().gathered();
        story.tell(new Event.AutomationSet(Automation.APPROVAL, "ann", "I am here"));
        assertThat(story.gathered().pending()).contains(Kind.AWAITING_APPROVAL);
        assertThat(story.after(3600).rings(Timers.GRACE).state().underWay()).isEmpty();
    }

    @Test
    void changingAutomationDoesNotTakeBackWhatAPersonOrdered() {
        var story = Story.of(setup(policy("twoPerson", true)));
        var plan = Planner.plan(setup(ARMED), Verb.SWITCH_OVER, FRA, AMS, story.facts(), story.now())
                .orElseThrow();
        story.tell(Orders.move(plan, "ann"));
        story.tell(new Event.AutomationSet(Automation.APPROVAL, "bob", "just in case"));
        assertThat(story.approves("bob").state().underWay()).isPresent();
    }

    @Test
    void aMoveThatEndedBadlyIsConsideredAgainAfterTheCooldown() {
        var story = Story.of(setup(ARMED)).lost().gathered().after(15).rings(Timers.GRACE);
        var id = story.state().underWay().orElseThrow().id();
        story.tell(Orders.failed(story.state(), "no target"));
        assertThat(story.state().execution().orElseThrow().id()).isEqualTo(id);
        assertThat(story.state().underWay()).isEmpty();
        assertThat(story.effects()).contains(new Effect.WakeAt(story.now().plus(ARMED.cooldown()), Timers.RETRY, 0));
        story.after(300).rings(Timers.RETRY);
        assertThat(story.pending()).contains(Kind.PREPARING);
    }

    @Test
    void failsBackByItselfWhenThePrimaryHasBeenHealthyLongEnough() {
        var story = Story.of(setup(recovering())).failsOver();
        assertThat(story.state().phase()).isEqualTo(FailoverState.FAILED_OVER);
        story.after(600).verdict(FRA, Health.HEALTHY);
        var due = story.now().plusSeconds(300);
        assertThat(story.effects()).containsExactly(new Effect.WakeAt(due, Timers.RECOVERY, 0));
        assertThat(story.after(299).rings(Timers.RECOVERY).state().pending()).isEmpty();
        story.after(1).rings(Timers.RECOVERY).gathered();
        assertThat(story.plan().verb()).isEqualTo(Verb.FAIL_BACK);
        story.after(15).rings(Timers.GRACE);
        assertThat(story.state().phase()).isEqualTo(FailoverState.RECOVERING);
        assertThat(story.completes().state().phase()).isEqualTo(FailoverState.RECOVERED);
        assertThat(story.state().active()).contains(FRA);
        assertThat(story.after(300).rings(Timers.SETTLED).state().phase()).isEqualTo(FailoverState.ACTIVE);
    }

    @Test
    void aPrimaryThatFallsIllAgainStartsItsSoakAnew() {
        var story = Story.of(setup(recovering())).failsOver().after(600).verdict(FRA, Health.HEALTHY);
        story.after(200).verdict(FRA, Health.UNKNOWN).after(10).verdict(FRA, Health.HEALTHY);
        assertThat(story.after(100).rings(Timers.RECOVERY).state().pending()).isEmpty();
        assertThat(story.after(200).rings(Timers.RECOVERY).state().pending()).isPresent();
        story.verdict(FRA, Health.DEGRADED);
        assertThat(story.state().pending()).isEmpty();
        assertThat(story.because()).contains("failback is called off");
    }

    @Test
    void aFailbackThatAPersonDismissedDoesNotComeBackByItself() {
        var story = Story.of(setup(recovering())).failsOver().after(600).verdict(FRA, Health.HEALTHY);
        story.after(300).rings(Timers.RECOVERY).tell(new Event.PendingDismissed("ann", "not at noon"));
        assertThat(story.after(60).rings(Timers.RECOVERY).state().pending()).isEmpty();
    }

    @Test
    void failsBackOnlyByPeopleUnlessThePolicySaysOtherwise() {
        var story = Story.of(setup(ARMED)).failsOver().after(600).verdict(FRA, Health.HEALTHY);
        assertThat(story.after(3600).rings(Timers.RECOVERY).state().pending()).isEmpty();
    }

    @Test
    void aPlannedSwitchOverIsNeverTakenBackByItself() {
        var story = Story.of(setup(recovering()));
        var plan = Planner.plan(setup(ARMED), Verb.SWITCH_OVER, FRA, AMS, story.facts(), story.now())
                .orElseThrow();
        story.tell(Orders.move(plan, "ann")).completes().after(600);
        assertThat(story.rings(Timers.RECOVERY).state().pending()).isEmpty();
    }

    private static Policy recovering() {
        return policy("automaticRecovery", true, "recoveryDelay", Duration.ofSeconds(300));
    }
}

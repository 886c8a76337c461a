// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.LON;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.drill.Announcement;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.drill.Verdict;
import dev.bascule.failover.plan.Hook;
import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.Hooks;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Health;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrillsTest {
    private static final Setup JUDGED = setup(policy("rtoObjective", Optional.of(Duration.ofMinutes(5))));

    @Test
    void aDrillEndsAtHomeAndIsJudgedByTheWayThere() {
        var story = begun(JUDGED, Rehearsal.DRILL).after(41).completes();
        assertThat(drill(story).isAway()).isTrue();
        assertThat(verdict(story).outcome()).isEqualTo(Verdict.Outcome.UNDER_WAY);

        home(story.after(3600)).after(20).completes();

        assertThat(drill(story).ending()).map(Drill.Ending::cause).contains(Drill.Cause.HOME);
        assertThat(verdict(story).outcome()).isEqualTo(Verdict.Outcome.PASSED);
        assertThat(verdict(story).because()).isEqualTo("users at ams3 in 41 s, objective 5 min, home at fra1 in 20 s");
        assertThat(story.because()).contains("the drill is over: passed");
        assertThat(story.state().isDrill()).isFalse();
    }

    @Test
    void whoArrivesAfterTheObjectiveHasFailedTheDrill() {
        var story = begun(JUDGED, Rehearsal.DRILL).after(301).completes();
        home(story).completes();
        assertThat(verdict(story).outcome()).isEqualTo(Verdict.Outcome.FAILED);
        assertThat(verdict(story).because()).contains("5 min 1 s, objective 5 min");
    }

    @Test
    void withoutAnObjectiveNothingIsJudged() {
        var story = begun(setup(policy()), Rehearsal.DRILL).after(1).completes();
        home(story).completes();
        assertThat(verdict(story).outcome()).isEqualTo(Verdict.Outcome.NOT_JUDGED);
        assertThat(verdict(story).because()).contains("set objectives.rto");
    }

    @Test
    void aStepThatWasLeftOutKeepsADrillFromPassing() {
        var story = begun(JUDGED, Rehearsal.DRILL);
        var x = story.state().execution().orElseThrow();
        story.tell(new Event.StepSkipped(x.id(), x.runs().getLast().step().id(), "ann", "no time"))
                .completes();
        home(story).completes();
        assertThat(verdict(story).outcome()).isEqualTo(Verdict.Outcome.FAILED);
        assertThat(verdict(story).because()).contains("1 exception");
    }

    @Test
    void aMoveThatIsTakenBackEndsTheDrillWithoutSuccess() {
        var story = begun(JUDGED, Rehearsal.DRILL);
        var x = story.state().execution().orElseThrow();
        story.tell(new Event.AbortOrdered(x.id(), "ann", "enough"));
        while (story.state().underWay().isPresent()) {
            var run = story.state().underWay().get();
            story.tell(new Event.StepEnded(
                    run.id(), run.running().getFirst().step().id(), new StepResult.Done("", List.of())));
        }
        assertThat(drill(story).ending()).map(Drill.Ending::cause).contains(Drill.Cause.NOT_ARRIVED);
        assertThat(verdict(story).outcome()).isEqualTo(Verdict.Outcome.FAILED);
    }

    @Test
    void aRealLossEndsTheDrillAndIsAnsweredAsEver() {
        var story = begun(JUDGED, Rehearsal.DRILL).after(30).completes();

        story.verdict(Example.verdict(AMS, Health.UNHEALTHY, story.now()));

        assertThat(drill(story).ending()).map(Drill.Ending::cause).contains(Drill.Cause.INTERRUPTED);
        assertThat(verdict(story).outcome()).isEqualTo(Verdict.Outcome.NOT_JUDGED);
        assertThat(story.because()).contains("ams3, which carries users, is really lost");
        assertThat(story.state().pending()).map(Pending::verb).contains(Verb.FAIL_OVER);
    }

    @Test
    void theLossOfASiteWithoutUsersInterruptsNothing() {
        var story = begun(JUDGED, Rehearsal.DRILL).verdict(LON, Health.UNHEALTHY);
        assertThat(drill(story).isUnderWay()).isTrue();
    }

    @Test
    void theDrillsOwnFenceInterruptsNothing() {
        var fence = new Hook(
                "stop", new HookCall.Command(List.of("stop")), Duration.ofSeconds(5), OnFailure.ASK, Optional.empty());
        var fenced = new Setup(
                JUDGED.deployment(),
                JUDGED.policy(),
                JUDGED.records(),
                new Hooks(List.of(), List.of(fence), List.of(), List.of()),
                JUDGED.services());
        var story = begun(fenced, Rehearsal.DRILL);
        assertThat(drill(story.lost()).isUnderWay()).as("not fenced yet").isFalse();

        var later = begun(fenced, Rehearsal.DRILL);
        var x = later.state().execution().orElseThrow();
        later.tell(new Event.StepEnded(
                x.id(), x.running().getFirst().step().id(), new StepResult.Done("judged", List.of())));
        assertThat(drill(later.lost()).isUnderWay()).as("the fence runs").isTrue();
    }

    @Test
    void endedAwayFromHomeADrillCountsAndATestOfTheWholeWayDoesNot() {
        for (var rehearsal : Rehearsal.values()) {
            var story = begun(JUDGED, rehearsal).after(41).completes();
            story.tell(new Event.DrillMarked(false, "we stay", Optional.of("ann"), Optional.empty()));
            assertThat(verdict(story).outcome())
                    .isEqualTo(rehearsal == Rehearsal.DRILL ? Verdict.Outcome.PASSED : Verdict.Outcome.FAILED);
            assertThat(story.because()).contains("ended by ann: we stay");
        }
    }

    @Test
    void aWayHomeThatWasTakenBackMayBeGoneAgain() {
        var story = home(begun(JUDGED, Rehearsal.DR_TEST).after(41).completes());
        var back = story.state().execution().orElseThrow();
        story.tell(new Event.AbortOrdered(back.id(), "ann", "wait"));
        var running = story.state().underWay().orElseThrow().running().getFirst();
        story.tell(new Event.StepEnded(back.id(), running.step().id(), new StepResult.Done("", List.of())));
        assertThat(drill(story).isAway()).isTrue();

        home(story).after(20).completes();

        assertThat(verdict(story).outcome()).isEqualTo(Verdict.Outcome.PASSED);
    }

    @Test
    void aDrillWaitsForItsSecondPersonAndIsOverWhenThatOneRefuses() {
        var story = begun(setup(policy("twoPerson", true)), Rehearsal.DRILL);
        assertThat(drill(story).isUnderWay()).isTrue();
        story.tell(new Event.PendingDismissed("bob", "not today"));
        assertThat(drill(story).ending()).map(Drill.Ending::cause).contains(Drill.Cause.CALLED_OFF);
    }

    @Test
    void aScenarioGoesOnUntilItIsUnmarked() {
        var story = Story.of(JUDGED)
                .tell(new Event.DrillMarked(true, "primary-outage", Optional.empty(), Optional.empty()))
                .failsOver();
        assertThat(story.state().isDrill()).isTrue();
        story.tell(new Event.DrillMarked(false, "over", Optional.empty(), Optional.empty()));
        assertThat(story.state().isDrill()).isFalse();
    }

    private static Story begun(Setup setup, Rehearsal rehearsal) {
        var story = Story.of(setup);
        var announced = new Announcement(rehearsal, FRA, AMS, "ann", "everybody knows");
        story.tell(new Event.DrillMarked(true, rehearsal.title(), Optional.of("ann"), Optional.of(announced)));
        return order(story, Verb.SWITCH_OVER, FRA, AMS);
    }

    private static Story home(Story story) {
        return order(story, Verb.FAIL_BACK, AMS, FRA);
    }

    private static Story order(Story story, Verb verb, SiteId from, SiteId to) {
        var setup = story.state().setup().orElseThrow();
        var plan =
                Planner.plan(setup, verb, from, to, story.facts(), story.now()).orElseThrow();
        return story.tell(new Event.MoveOrdered(plan, List.of(), "ann", "practice", List.of(), List.of()));
    }

    private static Drill drill(Story story) {
        return story.state().drill().orElseThrow();
    }

    private static Verdict verdict(Story story) {
        return drill(story).verdict().orElseThrow();
    }
}

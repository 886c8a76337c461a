// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Rehearsals;
import dev.bascule.views.fixture.Runs;
import dev.bascule.views.fixture.Situation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WizardViewModelTest {
    private final LiveFixture fixture = new LiveFixture(Situation.COUNTDOWN);
    private final WizardViewModel model = model(fixture, Verb.FAIL_OVER);

    @Test
    void opensOnTheBestCandidateAndHoldsTheCountdown() {
        model.open();
        assertThat(model.page().to()).isEqualTo("ams3");
        assertThat(fixture.client().sent()).singleElement().isInstanceOf(Command.Hold.class);
    }

    @Test
    void leavingLetsTheCountdownItHeldGoOn() {
        model.open();
        model.update(Situation.HELD.snapshot());
        model.leave();
        assertThat(fixture.client().sent()).last().isInstanceOf(Command.ResumeCountdown.class);
    }

    @Test
    void leavingDoesNotResumeWhatSomebodyElseHeld() {
        var held = new LiveFixture(Situation.HELD);
        var other = model(held, Verb.FAIL_OVER);
        other.open();
        other.leave();
        assertThat(held.client().sent()).isEmpty();
    }

    @Test
    void tellsWhereTheCountdownIsHeldAndWhenItGoesOn() {
        model.update(Situation.HELD.snapshot());
        assertThat(model.page().countdown().words(model.page().now()))
                .isEqualTo("Automatic failover held at **00:12**, resumes in **02:00**");
    }

    @Test
    void aWarningNeedsItsOwnTick() {
        atPreconditions(model);
        assertThat(model.page().refusal()).hasValue("Accept each warning by its own tick: Providers answer.");
        model.next();
        assertThat(model.page().step()).isEqualTo(WizardStep.PRECONDITIONS);
        model.accept(Rule.PROVIDERS_REACHABLE, true);
        model.next();
        assertThat(model.page().step()).isEqualTo(WizardStep.PLAN);
    }

    @Test
    void aFailedRuleBlocksUntilBreakGlassNamesItWithAReason() {
        fixture.client().rehearses(Rehearsals::blocked);
        atPreconditions(model);
        assertThat(model.page().refusal()).hasValue("A failed rule blocks: Replication lag.");
        model.override(Rule.REPLICATION_LAG, true);
        assertThat(model.page().count(RuleResult.Standing.OVERRIDDEN)).isOne();
        assertThat(model.page().refusal()).hasValue("Break-glass needs a reason; it goes into the journal.");
        model.overrideReasonProperty().set("lag is of the reporting replica");
        assertThat(model.page().refusal()).isEmpty();
    }

    @Test
    void onlyTheExactPhraseUnlocksTheLastPage() {
        atPlan(model);
        assertThat(model.page().phrase()).isEqualTo("genesis to ams3");
        assertThat(model.page().refusal()).hasValue("Type the phrase to unlock the next step.");
        model.phraseTypedProperty().set(true);
        model.next();
        assertThat(model.page().step()).isEqualTo(WizardStep.CONFIRM);
    }

    @Test
    void startsExactlyThePlanThatWasShown() {
        atConfirm(model);
        model.start();
        assertThat(fixture.client().sent()).noneMatch(Command.Execute.class::isInstance);
        model.reasonProperty().set("fra1 lost power");
        model.start();
        var sent = (Command.Execute) fixture.client().sent().getLast();
        assertThat(sent.preview().plan().orElseThrow().hash())
                .isEqualTo(model.page().sheets().orElseThrow().plan().hash());
        assertThat(sent.reason()).isEqualTo("fra1 lost power");
        assertThat(sent.acceptedWarnings()).containsExactly("providers-reachable");
        assertThat(model.page().step()).isEqualTo(WizardStep.EXECUTE);
    }

    @Test
    void aRefusedStartStaysOnThePageAndSaysWhy() {
        atConfirm(model);
        model.reasonProperty().set("fra1 lost power");
        fixture.client().refuses("The record changed since the dry run; run it again.");
        model.start();
        assertThat(model.page().step()).isEqualTo(WizardStep.CONFIRM);
        assertThat(model.page().trouble()).isEqualTo("The record changed since the dry run; run it again.");
    }

    @Test
    void anExpiredDryRunIsRepeatedByItself() {
        atPlan(model);
        var before = fixture.client().rehearsed().size();
        fixture.pass(59);
        model.tick();
        assertThat(fixture.client().rehearsed()).hasSize(before);
        fixture.pass(1);
        model.tick();
        assertThat(fixture.client().rehearsed()).hasSize(before + 1);
    }

    @Test
    void anotherTargetTakesTicksAndPhraseBack() {
        atPlan(model);
        model.phraseTypedProperty().set(true);
        model.choose(Genesis.LON1);
        assertThat(model.page().choices().accepted()).isEmpty();
        assertThat(model.phraseTypedProperty().get()).isFalse();
    }

    @Test
    void somebodyElsesStartIsToldAndNothingStaleIsSent() {
        atConfirm(model);
        model.reasonProperty().set("fra1 lost power");
        model.update(Runs.RUNNING.snapshot());
        assertThat(model.page().interference().orElseThrow().words())
                .startsWith("noc-b2 started “fail over to ams3” at 09:41:52.");
        model.start();
        assertThat(fixture.client().sent()).noneMatch(Command.Execute.class::isInstance);
    }

    @Test
    void aFollowerCanOnlyLook() {
        var follower = model(new LiveFixture(Situation.READ_ONLY_FOLLOWER), Verb.SWITCH_OVER);
        follower.open();
        assertThat(follower.page().refusal()).hasValue("watcher-eu leads; this console can only look.");
    }

    @Test
    void withoutAPlanTheProblemsAreSaid() {
        fixture.client().rehearses(Rehearsals::withoutPlan);
        atPlan(model);
        assertThat(model.page().refusal().orElseThrow()).contains("cf holds no A record");
    }

    @Test
    void goingHomeWaitsForTheGatesOfThePrimary() {
        var night = new LiveFixture(Situation.COUNTDOWN);
        var home = model(night, Verb.FAIL_BACK);
        home.open();
        assertThat(home.page().phrase()).isEqualTo("genesis to fra1");
        assertThat(home.page().refusal().orElseThrow()).startsWith("fra1 is HEALTHY by quorum: UNHEALTHY");
        home.update(Situation.CALM.snapshot());
        assertThat(home.page().gates()).extracting(RecoveryGate::standing).contains(RecoveryGate.Standing.PASSED);
    }

    @Test
    void costsAreTakenFromWhatWasMeasured() {
        atPlan(model);
        var estimate = model.page().sheets().orElseThrow().estimate();
        assertThat(estimate.expected()).isEqualTo(Duration.ofSeconds(129));
        assertThat(estimate.dns()).hasValue(Duration.ofSeconds(86));
        assertThat(estimate.loss().words()).isEqualTo("writes of the last 42 ms may be lost");
        assertThat(estimate.meetsObjective()).isTrue();
    }

    private static WizardViewModel model(LiveFixture fixture, Verb verb) {
        fixture.client().rehearses(Rehearsals::answer);
        return new WizardViewModel(fixture.client(), fixture.live().now()::getValue, Runnable::run, Genesis.ID, verb);
    }

    private static void atPreconditions(WizardViewModel model) {
        model.open();
        model.next();
    }

    private static void atPlan(WizardViewModel model) {
        atPreconditions(model);
        model.accept(Rule.PROVIDERS_REACHABLE, true);
        model.next();
    }

    private static void atConfirm(WizardViewModel model) {
        atPlan(model);
        model.phraseTypedProperty().set(true);
        model.next();
    }
}

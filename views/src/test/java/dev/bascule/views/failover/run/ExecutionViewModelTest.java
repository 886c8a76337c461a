// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.row.StepState;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Runs;
import dev.bascule.views.fixture.Situation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExecutionViewModelTest {
    @Test
    void theClocksFollowTheRunAndThePrediction() {
        var page = page(Runs.RUNNING);
        assertThat(page.forecast().elapsed()).isEqualTo(Runs.RUNNING.elapsed());
        assertThat(page.forecast().estimate()).isEqualTo(Duration.ofSeconds(129));
        assertThat(page.forecast().predicted()).hasValue(Duration.ofSeconds(103));
        assertThat(page.headline()).isEqualTo("Started `09:41:52` by noc-b2 · commander ic-1 · step 14 of 16");
    }

    @Test
    void nothingIsPredictedWhileAPersonMustDecide() {
        assertThat(page(Runs.STOPPED).forecast().predicted()).isEmpty();
        assertThat(page(Runs.PAUSED).forecast().predicted()).isEmpty();
    }

    @Test
    void stepsTellHowTheyStand() {
        var steps = page(Runs.RUNNING).steps().getFirst();
        assertThat(steps.summary()).isEqualTo("13 done, 1 running, 2 waiting");
        assertThat(steps.lines().get(6).state()).isEqualTo(StepState.RETRIED);
        assertThat(steps.lines().get(6).note()).isEqualTo("retried once");
        assertThat(steps.lines().get(13).progressText()).isEqualTo("**14** of 24 new, needs 23");
    }

    @Test
    void aStepThatAProviderLetsWaitSaysWhenItGoesOn() {
        assertThat(page(Runs.THROTTLED).steps().getFirst().lines().get(11).progressText())
                .isEqualTo("goes on at `09:42:50`, as the provider asks");
    }

    @Test
    void aStoppedStepIsExplainedWithItsWaysOn() {
        var report = page(Runs.STOPPED).failure().orElseThrow();
        assertThat(report.title()).isEqualTo("Step 12 stopped: do, genesis.example.com A");
        assertThat(report.meaning()).contains("about **1 in 3**");
        assertThat(report.done()).isEqualTo("steps 1–11, 2 of 3 record sets");
        assertThat(report.open()).isEqualTo("steps 12–16");
        assertThat(report.writes()).isEqualTo("safe, fra1 is fenced and ams3 is promoted");
        assertThat(report.choices())
                .filteredOn(FailureReport.Choice::isRecommended)
                .hasSize(1);
        assertThat(report.choices().getLast().cost()).startsWith("fra1 is UNHEALTHY, clients would see errors again.");
    }

    @Test
    void anAbortSaysWhatItUndoes() {
        assertThat(page(Runs.RUNNING).undoing().words()).isEqualTo("undoes 8 steps, about 00:30");
    }

    @Test
    void everyEndIsSaidInWords() {
        assertThat(ending(Runs.COMPLETED).truth())
                .isEqualTo("genesis is served from ams3 since 09:43:50. It took 01:58, objective 05:00 kept.");
        assertThat(ending(Runs.COMPLETED_WITH_EXCEPTIONS).exceptions())
                .containsExactly("do, genesis.example.com A: skipped by noc-b2: do is changed by hand");
        assertThat(ending(Runs.ROLLED_BACK).truth()).startsWith("genesis is at fra1 again since 09:43:12.");
        assertThat(ending(Runs.FAILED).truth())
                .contains("Route 53 and Cloudflare answer for ams3; DigitalOcean still answers for fra1.");
        assertThat(ending(Runs.FAILED).mark()).isEqualTo(Mark.UNHEALTHY);
    }

    @Test
    void aWayBackThatNobodySawArriveIsNoSuccess() {
        var ending = ending(Runs.LEFT_HALFWAY);
        assertThat(ending.mark()).isEqualTo(Mark.UNHEALTHY);
        assertThat(ending.truth()).startsWith("It is not known whether users reach fra1 or ams3.");
        assertThat(ending.exceptions())
                .singleElement()
                .asString()
                .contains("not every name server was seen to answer", "ns1 still answers 198.51.100.20");
    }

    @Test
    void theWayBackIsShownBeforeWhatWasDone() {
        var page = page(Runs.ROLLING_BACK);
        assertThat(page.isRollingBack()).isTrue();
        assertThat(page.steps()).extracting(RunSteps::title).containsExactly("Way back", "What was done");
        assertThat(page(Runs.ROLLED_BACK).steps().getLast().lines().get(1).state())
                .isEqualTo(StepState.ROLLED_BACK);
    }

    @Test
    void theLogHoldsAnswersAndProblems() {
        var log = page(Runs.RUNNING).log();
        assertThat(log).filteredOn(LogLine::isProblem).extracting(LogLine::word).containsExactly("timeout", "NXDOMAIN");
        assertThat(log).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    }

    @Test
    void ordersNameTheExecutionAndThePerson() {
        var fixture = new LiveFixture(Situation.FAILING_OVER);
        var model = model(fixture, Runs.STOPPED);
        model.pause();
        model.resume();
        model.skip(model.page().orElseThrow().failure().orElseThrow(), " changed by hand ");
        model.abort("the target is worse");
        assertThat(fixture.client().sent())
                .extracting(c -> c.getClass().getSimpleName())
                .containsExactly("Pause", "Resume", "Skip", "Abort");
        var skip = (Command.Skip) fixture.client().sent().get(2);
        assertThat(skip.reason()).isEqualTo("changed by hand");
        assertThat(skip.step().value()).isEqualTo("s12");
        assertThat(skip.by()).isEqualTo("noc-b2");
    }

    @Test
    void aRefusalIsShownInTheEnginesWords() {
        var fixture = new LiveFixture(Situation.FAILING_OVER);
        var model = model(fixture, Runs.RUNNING);
        fixture.client().refuses("The run has ended already.");
        model.pause();
        assertThat(model.troubleProperty().get()).isEqualTo("The run has ended already.");
    }

    private static Ending ending(Runs run) {
        return page(run).ending().orElseThrow();
    }

    private static RunPage page(Runs run) {
        return model(new LiveFixture(Situation.FAILING_OVER), run).page().orElseThrow();
    }

    private static ExecutionViewModel model(LiveFixture fixture, Runs run) {
        fixture.show(run.snapshot());
        return new ExecutionViewModel(fixture.client(), fixture.live().now()::getValue, Runnable::run, Genesis.ID);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.failover.plan.StepResult.Done;
import dev.bascule.failover.plan.StepResult.Failed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A plan of four steps: `first`, then `left` and `right` side by side, then `last`. Each is tried twice.
class ExecutionTest {
    private static final Done DONE = new Done("done", List.of());
    private static final Failed REFUSED = new Failed("refused", false, List.of());
    private static final Failed TIMEOUT = new Failed("timeout", true, List.of());

    private static Step step(String id, OnFailure onFailure, String... after) {
        return new Step(
                new StepId(id),
                id,
                Stage.PREPARE,
                new Action.VerifyService(AMS),
                Stream.of(after).map(StepId::new).toList(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                2,
                onFailure,
                Optional.of(new Action.VerifyService(FRA)));
    }

    private static Execution begun(OnFailure onFailure) {
        var steps = List.of(
                step("first", onFailure),
                step("left", onFailure, "first"),
                step("right", onFailure, "first"),
                step("last", onFailure, "left", "right"));
        var plan = new Plan(GENESIS, Verb.FAIL_OVER, FRA, AMS, steps, START);
        return Execution.begin(new ExecutionId("genesis-1"), plan, "ann", "rehearsed", START);
    }

    private static Execution started(Execution x, String... steps) {
        var next = x;
        for (var step : steps) {
            next = next.stepStarted(new StepId(step), START);
        }
        return next;
    }

    private static Execution ended(Execution x, String step, StepResult result) {
        return started(x, step).stepEnded(new StepId(step), result, START);
    }

    private static List<String> ready(Execution x) {
        return x.ready().stream().map(s -> s.id().value()).toList();
    }

    private static StepStatus status(Execution x, String step) {
        return x.run(new StepId(step)).orElseThrow().status();
    }

    @Test
    void startsWhatWaitsForNothingAndEndsWhenAllIsDone() {
        var x = begun(OnFailure.ROLL_BACK);
        assertThat(ready(x)).containsExactly("first");
        x = ended(x, "first", DONE);
        assertThat(ready(x)).containsExactly("left", "right");
        x = ended(x, "left", DONE);
        assertThat(ready(x)).containsExactly("right");
        x = ended(ended(x, "right", DONE), "last", DONE);
        assertThat(x.status()).isEqualTo(ExecutionStatus.COMPLETED);
        assertThat(x.endedAt()).contains(START);
    }

    @Test
    void triesAgainWhatIsWorthItAsOftenAsThePlanSays() {
        var once = ended(begun(OnFailure.ROLL_BACK), "first", TIMEOUT);
        assertThat(ready(once)).containsExactly("first");
        assertThat(once.run(new StepId("first")).orElseThrow().attempts()).isEqualTo(1);
        assertThat(ended(once, "first", TIMEOUT).status()).isEqualTo(ExecutionStatus.ABORTING);
    }

    @ParameterizedTest
    @EnumSource(OnFailure.class)
    void aStepThatFailsForGoodDoesWhatItSays(OnFailure onFailure) {
        var failed = ended(begun(onFailure), "first", REFUSED);
        assertThat(failed.status())
                .isEqualTo(
                        switch (onFailure) {
                            case ABORT, ROLL_BACK -> ExecutionStatus.ABORTING;
                            case CONTINUE -> ExecutionStatus.RUNNING;
                            case ASK -> ExecutionStatus.PAUSED_BY_FAILED_STEP;
                        });
        assertThat(ready(failed)).hasSize(onFailure == OnFailure.CONTINUE ? 2 : 0);
    }

    @Test
    void anExceptionThatWasPassedOverIsNeverASuccess() {
        var x = ended(begun(OnFailure.CONTINUE), "first", REFUSED);
        x = ended(ended(ended(x, "left", DONE), "right", DONE), "last", DONE);
        assertThat(x.status()).isEqualTo(ExecutionStatus.COMPLETED_WITH_EXCEPTIONS);
        assertThat(x.exceptions()).extracting(r -> r.step().id().value()).containsExactly("first");
    }

    @Test
    void aResultNobodyWaitsForChangesNothing() {
        var x = begun(OnFailure.ROLL_BACK);
        assertThat(x.stepEnded(new StepId("first"), DONE, START)).isEqualTo(x);
        assertThat(x.stepEnded(new StepId("unknown"), DONE, START)).isEqualTo(x);
        var done = ended(x, "first", DONE);
        assertThat(done.stepEnded(new StepId("first"), REFUSED, START)).isEqualTo(done);
    }

    @Test
    void aPauseLetsRunningStepsEndAndStartsNothing() {
        var paused = ended(started(begun(OnFailure.ROLL_BACK), "first").pause(), "first", DONE);
        assertThat(paused.status()).isEqualTo(ExecutionStatus.PAUSED_BY_OPERATOR);
        assertThat(ready(paused)).isEmpty();
        assertThat(ready(paused.resume(START))).containsExactly("left", "right");
    }

    @Test
    void resumingTriesTheFailedStepAgain() {
        var asked = ended(begun(OnFailure.ASK), "first", REFUSED);
        var resumed = asked.resume(START);
        assertThat(ready(resumed)).containsExactly("first");
        assertThat(ended(resumed, "first", DONE).status()).isEqualTo(ExecutionStatus.RUNNING);
    }

    @Test
    void skippingTheFailedStepGoesOnAndKeepsTheReason() {
        var asked = ended(begun(OnFailure.ASK), "first", REFUSED);
        var skipped = asked.skip(new StepId("first"), "ann", "done by hand", START);
        assertThat(skipped.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(skipped.run(new StepId("first")).orElseThrow().detail()).isEqualTo("skipped by ann: done by hand");
        assertThat(ready(skipped)).containsExactly("left", "right");
    }

    @Test
    void twoFailedStepsBothNeedAnAnswer() {
        var running = started(ended(begun(OnFailure.ASK), "first", DONE), "left", "right");
        var both = running.stepEnded(new StepId("left"), REFUSED, START).stepEnded(new StepId("right"), REFUSED, START);
        var one = both.skip(new StepId("left"), "ann", "by hand", START);
        assertThat(one.status()).isEqualTo(ExecutionStatus.PAUSED_BY_FAILED_STEP);
        assertThat(one.skip(new StepId("right"), "ann", "by hand", START).status())
                .isEqualTo(ExecutionStatus.RUNNING);
    }

    @Test
    void whatRunsOrIsDoneCannotBeSkipped() {
        var running = started(begun(OnFailure.ASK), "first");
        assertThat(running.skip(new StepId("first"), "ann", "hurry", START)).isEqualTo(running);
        var done = ended(running, "first", DONE);
        assertThat(done.skip(new StepId("first"), "ann", "hurry", START)).isEqualTo(done);
    }

    @Test
    void anAbortWaitsForWhatRunsBeforeItTurnsBack() {
        var x = started(ended(begun(OnFailure.ROLL_BACK), "first", DONE), "left", "right")
                .abort(START);
        assertThat(ready(x)).isEmpty();
        x = x.stepEnded(new StepId("left"), DONE, START);
        assertThat(x.isReadyToRollBack()).isFalse();
        assertThat(x.stepEnded(new StepId("right"), REFUSED, START).isReadyToRollBack())
                .isTrue();
    }

    @Test
    void theWayBackTakesBackNewestFirstWhatWasOrMayHaveBeenDone() {
        var x = ended(begun(OnFailure.ROLL_BACK), "first", DONE);
        x = started(x, "left", "right").abort(START).stepEnded(new StepId("left"), REFUSED, START);
        var back = WayBack.of(x.interrupted(), START).orElseThrow();
        assertThat(back.steps())
                .extracting(s -> s.id().value())
                .containsExactly("undo-right", "undo-left", "undo-first");
        assertThat(back.steps()).allSatisfy(s -> {
            assertThat(s.action()).isEqualTo(new Action.VerifyService(FRA));
            assertThat(s.onFailure()).isEqualTo(OnFailure.ASK);
            assertThat(s.undo()).isEmpty();
        });
        assertThat(back.from()).isEqualTo(AMS);
        assertThat(back.to()).isEqualTo(FRA);
        assertThat(back.step(new StepId("undo-left")).orElseThrow().after()).containsExactly(new StepId("undo-right"));
    }

    @Test
    void thereIsNoWayBackFromWhatNeverBeganOrWasSkipped() {
        var x = begun(OnFailure.ROLL_BACK).skip(new StepId("first"), "ann", "by hand", START);
        assertThat(WayBack.of(x, START)).isEmpty();
    }

    @Test
    void anInterruptedStepWaitsAgainAndItsAttemptCounts() {
        var x = started(begun(OnFailure.ROLL_BACK), "first").interrupted();
        assertThat(status(x, "first")).isEqualTo(StepStatus.WAITING);
        assertThat(started(x, "first").run(new StepId("first")).orElseThrow().attempts())
                .isEqualTo(2);
    }

    @Test
    void aPlanThatRunsInCirclesOrNamesAStepTwiceIsRefused() {
        assertThatThrownBy(() -> new Plan(
                        GENESIS,
                        Verb.FAIL_OVER,
                        FRA,
                        AMS,
                        List.of(step("a", OnFailure.ASK, "b"), step("b", OnFailure.ASK)),
                        START))
                .hasMessage("Step a waits for a step that does not come before it.");
        assertThatThrownBy(() -> new Plan(
                        GENESIS,
                        Verb.FAIL_OVER,
                        FRA,
                        AMS,
                        List.of(step("a", OnFailure.ASK), step("a", OnFailure.ASK)),
                        START))
                .hasMessage("Step a stands twice in the plan.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.plan.Stage;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StepTaskTest {
    private static final StepResult DONE = new StepResult.Done("done", List.of());

    private final List<Event> told = new ArrayList<>();

    @Test
    void reportsItsBeginningAndItsEndOnce() {
        var task = task(() -> DONE);
        task.run();
        task.run();
        assertThat(told).hasSize(2);
        assertThat(ended()).isEqualTo(DONE);
    }

    @Test
    void doesNothingWhenItWasStoppedBeforeItBegan() {
        var task = task(() -> {
            throw new AssertionError("it began");
        });
        task.stop();
        task.run();
        assertThat(told).hasSize(1);
        assertThat(ended().detail()).isEqualTo("stopped before it began");
    }

    @Test
    void isStoppedWhileItRuns() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var task = task(() -> waiting(begun));
        var runner = Thread.ofVirtual().start(task);
        begun.await();
        task.stop();
        runner.join();
        assertThat(ended().detail()).startsWith("stopped while it ran");
        assertThat(((StepResult.Failed) ended()).advice()).isEqualTo(StepResult.Advice.GIVE_UP);
    }

    @Test
    void isCutOffAtItsDeadlineAndMayBeTriedAgain() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var task = task(() -> waiting(begun));
        var runner = Thread.ofVirtual().start(task);
        begun.await();
        task.cutOff();
        runner.join();
        assertThat(ended().detail()).isEqualTo("no end within 5 s; it is not known what it did");
        assertThat(((StepResult.Failed) ended()).advice()).isEqualTo(StepResult.Advice.RETRY);
    }

    @Test
    void aDeadlineThatComesLateHitsNobody() {
        var task = task(() -> DONE);
        task.run();
        task.cutOff();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(ended()).isEqualTo(DONE);
    }

    @Test
    void aFaultOfOursIsAFailureAndNoSilence() {
        var task = task(() -> {
            throw new IllegalStateException("broken");
        });
        task.run();
        assertThat(ended().detail()).contains("fault of this program").contains("broken");
    }

    private static StepResult waiting(CountDownLatch begun) throws InterruptedException {
        begun.countDown();
        new CountDownLatch(1).await();
        return DONE;
    }

    private StepResult ended() {
        return ((Event.StepEnded) told.getLast()).result();
    }

    private StepTask task(Callable<StepResult> work) {
        var step = new Step(
                new StepId("verify-target"),
                "Verify",
                Stage.SERVICES,
                new Action.VerifyService(new SiteId("ams3")),
                List.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                3,
                OnFailure.ROLL_BACK,
                Optional.empty());
        var order = new Effect.RunStep(
                new ExecutionId("genesis-1"),
                "hash",
                Verb.FAIL_OVER,
                new SiteId("fra1"),
                new SiteId("ams3"),
                "test",
                step,
                1,
                Duration.ZERO);
        return new StepTask(order, work, told::add);
    }
}

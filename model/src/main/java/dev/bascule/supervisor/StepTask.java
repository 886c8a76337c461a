// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.plan.StepResult;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One attempt of a step from its order to its end. However it is ended, by itself, by people, by its deadline
/// or by a fault of ours, it reports exactly one end; one that is stopped before it began does nothing else.
final class StepTask implements Runnable {
    private final Effect.RunStep order;
    private final Callable<StepResult> work;
    private final Consumer<Event> back;
    private @Nullable Thread runner;
    private boolean taken;
    private boolean stopped;
    private boolean overdue;

    StepTask(Effect.RunStep order, Callable<StepResult> work, Consumer<Event> back) {
        this.order = order;
        this.work = work;
        this.back = back;
    }

    /// Runs it on this thread, the first time; after that it does nothing.
    @Override
    public void run() {
        if (take()) {
            var step = order.step().id();
            if (begins()) {
                back.accept(new Event.StepStarted(order.execution(), step, order.attempt()));
            }
            back.accept(new Event.StepEnded(order.execution(), step, result()));
        }
    }

    /// Ends it now, or keeps it from beginning.
    synchronized void stop() {
        stopped = true;
        interrupt();
    }

    /// Cuts it off at its deadline; an attempt that has ended is left alone.
    synchronized void cutOff() {
        overdue = runner != null;
        interrupt();
    }

    private StepResult result() {
        try {
            return begins() ? work.call() : stopped("before it began");
        } catch (InterruptedException cut) {
            return isOverdue() ? tooLate() : stopped("while it ran; stopping takes back nothing that was sent");
        } catch (Exception bug) {
            return new StepResult.Failed("fault of this program: " + bug, false, List.of());
        } finally {
            leave();
        }
    }

    private synchronized boolean take() {
        var first = !taken;
        taken = true;
        runner = first ? Thread.currentThread() : runner;
        return first;
    }

    private synchronized boolean begins() {
        return !stopped;
    }

    private synchronized boolean isOverdue() {
        return overdue;
    }

    /// An interrupt that came too late must not hit what this thread does next.
    private synchronized void leave() {
        runner = null;
        var _ = Thread.interrupted();
    }

    private void interrupt() {
        if (runner != null) {
            runner.interrupt();
        }
    }

    private static StepResult stopped(String when) {
        return new StepResult.Failed("stopped " + when, false, List.of());
    }

    private StepResult tooLate() {
        var words = "no end within " + order.step().timeout().toSeconds() + " s; it is not known what it did";
        return new StepResult.Failed(words, true, List.of());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Puts slow questions to a worker and brings the answers to the FX thread; a screen closes it and hears nothing more.
public final class Ask implements AutoCloseable {
    private final ExecutorService workers;
    private final Executor fxThread;
    private final Set<Future<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    /// `workers` is shared and stays open; give it virtual threads, for questions mostly wait.
    public Ask(ExecutorService workers, Executor fxThread) {
        this.workers = workers;
        this.fxThread = fxThread;
    }

    /// Runs `question` on a worker, then one of the two on the FX thread; neither is called after `close`.
    public <T> void ask(Callable<T> question, Consumer<? super T> answer, Consumer<? super Exception> failure) {
        FutureTask<Void> task = new FutureTask<>(() -> run(question, answer, failure), null) {
            @Override
            protected void done() {
                open.remove(this);
            }
        };
        open.add(task);
        workers.execute(task);
    }

    /// Interrupts every open question; asking again afterwards has no effect on the screen.
    @Override
    public void close() {
        isClosed = true;
        open.forEach(task -> task.cancel(true));
    }

    /// How many questions wait for an answer.
    public int waiting() {
        return open.size();
    }

    // Whatever a question throws is an answer too, so it must reach the screen.
    private <T> void run(Callable<T> question, Consumer<? super T> answer, Consumer<? super Exception> failure) {
        try {
            T result = question.call();
            tell(() -> answer.accept(result));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception problem) {
            tell(() -> failure.accept(problem));
        }
    }

    private void tell(Runnable message) {
        fxThread.execute(() -> {
            if (!isClosed) {
                message.run();
            }
        });
    }
}

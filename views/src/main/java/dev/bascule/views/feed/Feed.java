// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Carries the newest value to the FX thread; values that come faster than it takes them replace each other. Any thread
/// may publish.
public final class Feed<T> {
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Executor fxThread;
    private final Consumer<? super T> screen;

    /// Runs `screen` on `fxThread`, which in the program is `Feed.fxThread()` and in a test the calling thread.
    public Feed(Executor fxThread, Consumer<? super T> screen) {
        this.fxThread = fxThread;
        this.screen = screen;
    }

    /// The thread that may touch nodes; nothing else in the program hands work to it.
    public static Executor fxThread() {
        return Platform::runLater;
    }

    /// Makes `value` the newest; it is shown once the FX thread gets to it, unless a newer one came first.
    public void publish(T value) {
        if (waiting.getAndSet(value) == null) {
            fxThread.execute(this::show);
        }
    }

    private void show() {
        T newest = waiting.getAndSet(null);
        if (newest != null) {
            screen.accept(newest);
        }
    }
}

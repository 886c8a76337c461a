// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Shows news soon and never twice at once, however many pieces of it come together.
final class Publication {
    private final Runnable show;
    private final Executor pulse;
    private final AtomicBoolean due = new AtomicBoolean();

    Publication(Runnable show, Executor pulse) {
        this.show = show;
        this.pulse = pulse;
    }

    void soon() {
        if (due.compareAndSet(false, true)) {
            pulse.execute(() -> {
                due.set(false);
                now();
            });
        }
    }

    synchronized void now() {
        show.run();
    }
}

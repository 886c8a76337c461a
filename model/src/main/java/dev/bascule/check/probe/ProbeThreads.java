// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/// The threads of a loop: `ticker` wakes it every 10 ms, `workers` (a virtual thread for each task) run the
/// probes, at most `parallel` at once. They belong to whoever made them and are not closed by the loop.
public record ProbeThreads(ScheduledExecutorService ticker, Executor workers, int parallel) {
    public ProbeThreads {
        if (parallel < 1) {
            throw new IllegalArgumentException("At least 1 probe must be allowed at a time, not " + parallel + ".");
        }
    }
}

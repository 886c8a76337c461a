// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for tasks that end by themselves within the patience.
final class Tasks {
    private Tasks() {}

    /// Waits for a task that ends by itself; an interruption is kept for the caller and does not cut the round
    /// short.
    static <T> T finished(Future<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException broken) {
                    throw new IllegalStateException("A DNS query broke off: " + broken.getCause(), broken);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Virtual threads for one test; closing waits for all of them.
public record Threads(ExecutorService executor) implements AutoCloseable {
    public static Threads virtual() {
        return new Threads(Executors.newVirtualThreadPerTaskExecutor());
    }

    @Override
    public void close() {
        executor.close();
    }
}

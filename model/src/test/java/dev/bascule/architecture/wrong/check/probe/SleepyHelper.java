// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture.wrong.check.probe;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/// Sleeps, prints, starts a thread, rolls dice, keeps a static map and hands itself out.
public final class SleepyHelper {
    private static final Map<String, Integer> SEEN = new HashMap<>();
    private static int count;

    static SleepyHelper getInstance() {
        return new SleepyHelper();
    }

    void nap() throws InterruptedException {
        Thread.sleep(SEEN.size() + count++);
    }

    void speak() {
        System.out.println(System.nanoTime() + new SecureRandom().nextInt());
    }

    void hurry() {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(this::speak);
        }
    }

    void paint(Label label) {
        label.setStyle("-fx-text-fill: red");
    }

    /// Stands for any node of the toolkit, which this module does not have.
    interface Label {
        void setStyle(String style);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.bench;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Takes times and prints figures. A time is the best of several, because everything that disturbs makes it
/// longer.
final class Figures {
    private static final int TRIES = 7;

    private final Consumer<String> lines;

    Figures(Consumer<String> lines) {
        this.lines = lines;
    }

    void title(String words) {
        lines.accept("");
        lines.accept(words);
    }

    void figure(String name, double value, String unit) {
        var number = value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
        lines.accept(String.format(Locale.ROOT, "  %-58s %12s %s", name, number, unit));
    }

    void ratio(String name, double part, double whole) {
        figure(name, part / whole, "x");
    }

    /// Nanoseconds of the quickest of several runs.
    static double best(Callable<?> work) throws Exception {
        return best(TRIES, work);
    }

    static double best(int tries, Callable<?> work) throws Exception {
        var best = Double.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            var start = System.nanoTime();
            var result = work.call();
            best = Math.min(best, System.nanoTime() - start);
            if (result == null) {
                throw new IllegalStateException("A benchmark did nothing.");
            }
        }
        return best;
    }
}

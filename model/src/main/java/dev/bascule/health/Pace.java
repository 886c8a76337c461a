// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/// How fast a check usually answers, and how many answers in a row were slow or calm against that. The baseline
/// is learned from healthy answers alone, so a long trouble never becomes the new normal. Immutable.
public final class Pace {
    public static final Pace NONE = new Pace(new long[0], Optional.empty(), 0, 0);

    private static final int WINDOW = 100;
    private static final int ENOUGH = 10;
    private static final double DEVIATIONS = 3 * 1.4826; // three standard deviations, told from the MAD of a normal
    private static final long JITTER_NANOS = Duration.ofMillis(20).toNanos(); // scheduling noise, never a trouble

    private final long[] healthyNanos;
    private final Optional<Baseline> baseline;
    private final int slow;
    private final int calm;

    private Pace(long[] healthyNanos, Optional<Baseline> baseline, int slow, int calm) {
        this.healthyNanos = healthyNanos;
        this.baseline = baseline;
        this.slow = slow;
        this.calm = calm;
    }

    /// Takes in an answer that passed. `learn` says that the check is healthy, so that the answer may shape the
    /// baseline; an answer that is slow against the baseline never does.
    Pace after(Duration took, double ratio, boolean learn) {
        var nanos = took.toNanos();
        var isSlow = baseline.isPresent() && nanos > slowLimit(baseline.get(), ratio);
        var isCalm = baseline.isEmpty() || nanos <= calmLimit(baseline.get(), ratio);
        var nextSlow = isSlow ? slow + 1 : 0;
        var nextCalm = isCalm ? calm + 1 : 0;
        if (!learn || isSlow) {
            return new Pace(healthyNanos, baseline, nextSlow, nextCalm);
        }
        var window = appended(nanos);
        return new Pace(window, measured(window), nextSlow, nextCalm);
    }

    /// Forgets what was counted in a row and keeps what was learned.
    Pace restarted() {
        return new Pace(healthyNanos, baseline, 0, 0);
    }

    /// The same pace with what was learned earlier in front, as far as there is room; what was counted in a row
    /// stays.
    Pace following(Pace earlier) {
        var all = LongStream.concat(Arrays.stream(earlier.healthyNanos), Arrays.stream(healthyNanos))
                .skip(Math.max(0, earlier.healthyNanos.length + healthyNanos.length - WINDOW))
                .toArray();
        return new Pace(all, measured(all), slow, calm);
    }

    /// Present from ten healthy answers on.
    public Optional<Baseline> baseline() {
        return baseline;
    }

    public int slowInARow() {
        return slow;
    }

    public int calmInARow() {
        return calm;
    }

    /// Above this an answer is slow: over the policy's ratio and beyond the noise of healthy answers.
    private static double slowLimit(Baseline base, double ratio) {
        var noise = Math.max(DEVIATIONS * base.deviation().toNanos(), JITTER_NANOS);
        return base.median().toNanos() + Math.max(ratio * base.median().toNanos(), noise);
    }

    /// Up to half of the way to [#slowLimit] an answer is calm again; in between it is neither.
    private static double calmLimit(Baseline base, double ratio) {
        return (base.median().toNanos() + slowLimit(base, ratio)) / 2;
    }

    private long[] appended(long nanos) {
        var size = Math.min(healthyNanos.length + 1, WINDOW);
        var from = healthyNanos.length + 1 - size;
        var next = Arrays.copyOfRange(healthyNanos, from, from + size);
        next[size - 1] = nanos;
        return next;
    }

    private static Optional<Baseline> measured(long[] window) {
        if (window.length < ENOUGH) {
            return Optional.empty();
        }
        var median = median(window.clone());
        var distances =
                Arrays.stream(window).map(nanos -> Math.abs(nanos - median)).toArray();
        return Optional.of(new Baseline(Duration.ofNanos(median), Duration.ofNanos(median(distances)), window.length));
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        var middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}

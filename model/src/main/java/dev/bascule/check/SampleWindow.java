// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The last 100 results of one check, oldest first, kept small: 1.3 kB where samples as objects would need 9
/// kB. Immutable. Our own faults are in it, as gaps, but in no rate.
public final class SampleWindow {
    public static final int CAPACITY = 100;
    public static final SampleWindow EMPTY = new SampleWindow(new long[0], new int[0], new byte[0]);

    private static final byte PASSED = 0;

    private final long[] atMillis;
    private final int[] tookMicros;
    private final byte[] codes;

    private SampleWindow(long[] atMillis, int[] tookMicros, byte[] codes) {
        this.atMillis = atMillis;
        this.tookMicros = tookMicros;
        this.codes = codes;
    }

    public SampleWindow plus(Observation observation) {
        var size = Math.min(size() + 1, CAPACITY);
        var from = size() + 1 - size;
        var at = Arrays.copyOfRange(atMillis, from, from + size);
        var took = Arrays.copyOfRange(tookMicros, from, from + size);
        var code = Arrays.copyOfRange(codes, from, from + size);
        at[size - 1] = observation.at().toEpochMilli();
        took[size - 1] = (int) Math.min(Integer.MAX_VALUE, observation.took().toNanos() / 1_000);
        code[size - 1] = switch (observation.outcome()) {
            case Outcome.Passed _ -> PASSED;
            case Outcome.Failed(var error, var _) -> (byte) error.code();
        };
        return new SampleWindow(at, took, code);
    }

    /// The same window with what was seen before it in front, as far as there is room.
    public SampleWindow following(SampleWindow earlier) {
        var size = Math.min(earlier.size() + size(), CAPACITY);
        var own = Math.min(size(), size);
        var from = earlier.size() - (size - own);
        var at = Arrays.copyOfRange(earlier.atMillis, from, from + size);
        var took = Arrays.copyOfRange(earlier.tookMicros, from, from + size);
        var code = Arrays.copyOfRange(earlier.codes, from, from + size);
        System.arraycopy(atMillis, size() - own, at, size - own, own);
        System.arraycopy(tookMicros, size() - own, took, size - own, own);
        System.arraycopy(codes, size() - own, code, size - own, own);
        return new SampleWindow(at, took, code);
    }

    public int size() {
        return atMillis.length;
    }

    /// The newest samples, oldest first, at most `limit`.
    public List<Sample> newest(int limit) {
        return IntStream.range(Math.max(0, size() - limit), size())
                .mapToObj(this::sample)
                .toList();
    }

    /// Samples at or after `from`, oldest first.
    public List<Sample> since(Instant from) {
        return IntStream.range(0, size())
                .mapToObj(this::sample)
                .filter(sample -> !sample.at().isBefore(from))
                .toList();
    }

    /// Share of passed results among those that speak of the target; empty when there is none.
    public OptionalDouble successRate() {
        var passed = 0;
        var counted = 0;
        for (var code : codes) {
            passed += code == PASSED ? 1 : 0;
            counted += code == ErrorClass.INTERNAL.code() ? 0 : 1;
        }
        return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) passed / counted);
    }

    public static OptionalDouble successRate(List<Sample> samples) {
        return samples.stream()
                .filter(sample -> sample.error().stream().allMatch(ErrorClass::countsAgainstTarget))
                .mapToDouble(sample -> sample.isPassed() ? 1 : 0)
                .average();
    }

    private Sample sample(int i) {
        var error = codes[i] == PASSED ? Optional.<ErrorClass>empty() : ErrorClass.ofCode(codes[i]);
        return new Sample(Instant.ofEpochMilli(atMillis[i]), Duration.ofNanos(tookMicros[i] * 1_000L), error);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.check.ErrorClass;
import dev.bascule.check.Sample;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Samples of one series in about two bytes each. Format: the count; how much each interval differs from the
/// one before; how much each duration differs from the one before; then runs of equal error codes (0 for
/// passed). All are variable-length numbers of seven bits a byte, signed ones in zigzag; times are
/// milliseconds. The time of the first sample is kept beside the block.
final class SampleBlock {
    private static final Map<Integer, ErrorClass> ERRORS =
            Arrays.stream(ErrorClass.values()).collect(Collectors.toMap(ErrorClass::code, Function.identity()));

    private SampleBlock() {}

    static byte[] encode(List<Sample> samples) {
        var out = new ByteArrayOutputStream(samples.size() * 3);
        unsigned(samples.size(), out);
        long interval = 0;
        for (int i = 1; i < samples.size(); i++) {
            long next = millis(samples.get(i)) - millis(samples.get(i - 1));
            signed(next - interval, out);
            interval = next;
        }
        long took = 0;
        for (var sample : samples) {
            signed(sample.took().toMillis() - took, out);
            took = sample.took().toMillis();
        }
        runs(samples, out);
        return out.toByteArray();
    }

    private static void runs(List<Sample> samples, ByteArrayOutputStream out) {
        int start = 0;
        for (int i = 1; i <= samples.size(); i++) {
            if (i == samples.size() || code(samples.get(i)) != code(samples.get(start))) {
                unsigned(code(samples.get(start)), out);
                unsigned(i - start, out);
                start = i;
            }
        }
    }

    static List<Sample> decode(long first, byte[] data) {
        var in = ByteBuffer.wrap(data);
        int count = (int) unsigned(in);
        var times = new long[count];
        long interval = 0;
        for (int i = 0; i < count; i++) {
            interval += i == 0 ? 0 : signed(in);
            times[i] = i == 0 ? first : times[i - 1] + interval;
        }
        var took = new long[count];
        for (int i = 0; i < count; i++) {
            took[i] = (i == 0 ? 0 : took[i - 1]) + signed(in);
        }
        var samples = new ArrayList<Sample>(count);
        while (samples.size() < count) {
            var error = error((int) unsigned(in));
            for (long run = unsigned(in); run > 0; run--) {
                int i = samples.size();
                samples.add(new Sample(Instant.ofEpochMilli(times[i]), Duration.ofMillis(took[i]), error));
            }
        }
        return samples;
    }

    static int code(Sample sample) {
        return sample.error().map(ErrorClass::code).orElse(0);
    }

    /// A code that this version does not know counts as our own fault, which is never held against a target.
    static Optional<ErrorClass> error(int code) {
        return code == 0 ? Optional.empty() : Optional.of(ERRORS.getOrDefault(code, ErrorClass.INTERNAL));
    }

    static long millis(Sample sample) {
        return sample.at().toEpochMilli();
    }

    private static void signed(long value, ByteArrayOutputStream out) {
        unsigned(value << 1 ^ value >> 63, out);
    }

    private static void unsigned(long value, ByteArrayOutputStream out) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long signed(ByteBuffer in) {
        long zigzag = unsigned(in);
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    private static long unsigned(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                break;
            }
        }
        return value;
    }
}

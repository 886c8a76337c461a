// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.time.Duration;

/// Derives repeatable numbers for named purposes: the same seed and purpose always give the same number, in
/// whatever order threads ask.
public record Seed(long value) {
    /// An independent seed for one purpose.
    public Seed derive(String purpose) {
        var mixed = value;
        for (var i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed ^ purpose.charAt(i));
        }
        return new Seed(mix(mixed));
    }

    public Seed derive(long number) {
        return new Seed(mix(value ^ mix(number)));
    }

    /// A number from 0 to `bound` - 1.
    public int below(int bound) {
        return (int) Math.floorMod(mix(value), (long) bound);
    }

    /// A duration from `shortest` to `longest`, both included, in whole milliseconds.
    public Duration between(Duration shortest, Duration longest) {
        var span = longest.toMillis() - shortest.toMillis();
        return shortest.plusMillis(span <= 0 ? 0 : Math.floorMod(mix(value), span + 1));
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static long mix(long z) {
        var a = (z + 0x9e3779b97f4a7c15L);
        a = (a ^ (a >>> 30)) * 0xbf58476d1ce4e5b9L;
        a = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return a ^ (a >>> 31);
    }
}

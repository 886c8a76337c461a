// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import java.time.Duration;
import java.time.Instant;

/// What a provider last said about its request limit. Other tools share the same account, and the announced
/// reset may already lie in the past (recorded at DigitalOcean).
record RateBudget(long remaining, long limit, Instant reset, Instant seenAt) {
    /// How long to wait for the reset: never less than a second, whatever the provider announces.
    Duration untilReset(Instant now) {
        var wait = Duration.between(now, reset);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    /// Whether so little is left that a plan must say so: less than a tenth.
    boolean isScarce() {
        return remaining * 10 < limit;
    }
}

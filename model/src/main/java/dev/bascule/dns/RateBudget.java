// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.time.Duration;
import java.time.Instant;

/// What a provider last said about its request limit. For display and care only: other tools share the same
/// account, and the announced reset may already lie in the past (recorded at DigitalOcean).
public record RateBudget(long remaining, long limit, Instant reset, Instant seenAt) {
    /// How long to wait for the reset: never less than a second, whatever the provider announces.
    public Duration untilReset(Instant now) {
        var wait = Duration.between(now, reset);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }
}

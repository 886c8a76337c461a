// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import java.time.Duration;
import java.util.Optional;

/// How often a request is repeated and how long to wait before: doubling from `first`, with up to a quarter of
/// jitter, never longer than `longest`.
public record Backoff(int attempts, Duration first, Duration longest) {
    /// Five attempts from one second, at most half a minute each.
    public static final Backoff STANDARD = new Backoff(5, Duration.ofSeconds(1), Duration.ofSeconds(30));

    /// The wait before the attempt after `attempt`; at least what the provider asked for. Empty when that is
    /// longer than may be waited here: then the caller decides, with the time in hand.
    public Optional<Duration> before(int attempt, Optional<Duration> asked, double jitter) {
        if (attempt >= attempts
                || asked.map(wait -> wait.compareTo(longest) > 0).orElse(false)) {
            return Optional.empty();
        }
        var own = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        var jittered =
                own.plus(own.dividedBy(4).multipliedBy((long) (jitter * 1000)).dividedBy(1000));
        var wait = asked.filter(a -> a.compareTo(jittered) > 0).orElse(jittered);
        return Optional.of(wait.compareTo(longest) > 0 ? longest : wait);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.Check;
import dev.bascule.check.Outcome;
import dev.bascule.check.ProbeResult;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The time one probe may take, shared by all that it does: what name resolution uses up, the connection no
/// longer has.
record Patience(InstantSource clock, Instant began, Duration limit) {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    static Patience begin(InstantSource clock, Check check) {
        return new Patience(clock, clock.instant(), check.timeout());
    }

    /// Never negative, although a clock can be set back.
    Duration used() {
        var used = Duration.between(began, clock.instant());
        return used.isNegative() ? Duration.ZERO : used;
    }

    /// What is left, at least a millisecond.
    Duration left() throws SocketTimeoutException {
        var left = limit.minus(used());
        if (left.compareTo(SHORTEST) < 0) {
            throw new SocketTimeoutException("out of time");
        }
        return left;
    }

    ProbeResult passed(String detail) {
        return new ProbeResult(new Outcome.Passed(detail), used(), Optional.empty());
    }

    ProbeResult failed(Outcome.Failed failure, String exchange) {
        return new ProbeResult(failure, used(), Optional.of(Exchanges.bounded(exchange)));
    }

    /// The limit as people say it: `5 s`, or `300 ms`.
    String words() {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}

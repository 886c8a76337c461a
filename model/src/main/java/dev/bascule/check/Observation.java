// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.time.Duration;
import java.time.Instant;

/// One result of one probe, seen by one checker. `at` is when the probe started, `took` how long it ran.
public record Observation(CheckId check, CheckerId checker, Instant at, Duration took, Outcome outcome) {
    public Instant endedAt() {
        return at.plus(took);
    }
}

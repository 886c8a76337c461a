// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The stored form of an observation: when, how long, and the error class if it failed. Milliseconds are kept.
public record Sample(Instant at, Duration took, Optional<ErrorClass> error) {
    public boolean isPassed() {
        return error.isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What one user saw so far. The outage runs from the start of the first failed call to the first success after
/// the last failure, or to the last call when nothing has succeeded since.
public record UserReport(
        String resolver,
        boolean ordinary,
        long requests,
        long failed,
        Optional<Instant> firstFailure,
        Optional<Instant> restored,
        Optional<Instant> lastCall,
        Map<String, Long> served,
        Optional<String> lastServedBy) {
    public UserReport {
        served = Map.copyOf(served);
    }

    public Duration outage() {
        return firstFailure
                .map(from -> Duration.between(from, restored.or(() -> lastCall).orElse(from)))
                .orElse(Duration.ZERO);
    }

    /// True while the newest calls fail.
    public boolean isOut() {
        return firstFailure.isPresent() && restored.isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What one user saw so far: all calls, the newest outage, and the length of the worst one before it.
public record UserReport(
        String resolver,
        boolean ordinary,
        long requests,
        long failed,
        Optional<Outage> newest,
        Duration worstBefore,
        Optional<Instant> lastCall,
        Map<String, Long> served,
        Optional<String> lastServedBy) {
    /// From the start of the first failed call to the end of the first success after the last failure.
    public record Outage(Instant from, Optional<Instant> restored) {}

    public UserReport {
        served = Map.copyOf(served);
    }

    /// The longest outage; one that lasts counts up to the last call.
    public Duration outage() {
        var current = newest.map(o -> Duration.between(
                        o.from(), o.restored().or(() -> lastCall).orElse(o.from())))
                .orElse(Duration.ZERO);
        return current.compareTo(worstBefore) > 0 ? current : worstBefore;
    }

    /// True while the newest calls fail.
    public boolean isOut() {
        return newest.filter(o -> o.restored().isEmpty()).isPresent();
    }
}

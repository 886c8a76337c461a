// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.budget;

import java.time.Duration;
import java.time.Instant;

/// One part as it was measured; while it `isOpen`, `to` is the moment of looking and the part still grows.
public record Segment(Part part, Instant from, Instant to, boolean isOpen) {
    public Duration length() {
        return Duration.between(from, to);
    }
}

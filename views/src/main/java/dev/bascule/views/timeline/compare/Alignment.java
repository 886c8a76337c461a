// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.compare;

import dev.bascule.incident.Incident;
import java.time.Instant;

/// The moment that two incidents have in common when they are drawn under each other.
public enum Alignment {
    DETECTION("detection"),
    ONSET("onset");

    private final String word;

    Alignment(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Alignment other() {
        return this == DETECTION ? ONSET : DETECTION;
    }

    /// An incident that was never detected, such as a planned switch, is aligned where it began.
    public Instant of(Incident incident) {
        var times = incident.milestones();
        return this == DETECTION ? times.detected().orElse(times.onset()) : times.onset();
    }
}

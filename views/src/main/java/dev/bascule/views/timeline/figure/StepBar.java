// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import java.time.Instant;

/// One step on the time axis: when it ran, when the plan expected it to end, and a note where it did not go
/// smoothly.
public record StepBar(
        int number, String title, Instant from, Instant to, Instant expectedEnd, Fate fate, String note, long seq) {
    /// How a step went.
    public enum Fate {
        DONE,
        RUNNING,
        RETRIED,
        FAILED
    }

    /// Whether nothing about it needs a second look.
    public boolean isSmooth() {
        return fate == Fate.DONE || fate == Fate.RUNNING;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import java.time.Duration;
import java.time.Instant;

/// The loop came late, or the clock was set: evidence about this process, never about a target. `late` is
/// negative when the clock went back.
public record LateTick(Instant expectedAt, Instant cameAt, Reason reason) {
    /// What held the loop up. `words` are fit for the journal.
    public enum Reason {
        PAUSED("this process was paused or its clock set forward; failures from that time do not count"),
        CLOCK_BACK("the clock was set back; failures from that time do not count"),
        SLOTS_BUSY("all places for parallel probes are taken; allow more of them or check less often");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    public Duration late() {
        return Duration.between(expectedAt, cameAt);
    }

    /// One sentence for the journal.
    public String sentence() {
        return "Checks ran " + late().abs().toMillis() + " ms " + (late().isNegative() ? "early" : "late") + ": "
                + reason.words + ".";
    }
}

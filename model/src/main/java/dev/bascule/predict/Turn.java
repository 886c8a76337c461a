// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import java.time.Instant;

/// Something that was decided, or would have been: when, what, about which site (empty when about none), and
/// the sentence of the decision.
public record Turn(Instant at, Kind kind, String site, String sentence) {
    /// What a decision comes to for people.
    public enum Kind {
        ALERT("alert", "Alert"),
        ASKED("asked", "Move asked for"),
        WAITS("waits", "Awaits approval"),
        COUNTS("counts", "Counts down"),
        BLOCKED("blocked", "Blocked"),
        CALLED_OFF("called-off", "Called off"),
        BEGUN("begun", "Move begun"),
        ARRIVED("arrived", "Move completed"),
        STOPPED("stopped", "Move stopped");

        private final String code;
        private final String title;

        Kind(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /// The word in JSON.
        public String code() {
            return code;
        }

        public String title() {
            return title;
        }
    }
}

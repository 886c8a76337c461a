// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import java.time.Instant;
import java.util.Optional;

/// What a person wrote in an incident. Notes are corrected by appending: `corrects` names the journal entry it
/// replaces.
public record Note(long seq, Instant at, String by, String role, Kind kind, String text, Optional<Long> corrects) {
    /// NOTE, DECISION, UPDATE (told to the outside) or HANDOVER.
    public enum Kind {
        NOTE("note"),
        DECISION("decision"),
        UPDATE("update"),
        HANDOVER("handover");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.lead;

import java.time.Instant;
import java.util.Optional;

/// Who has a role since when, as it happened and as it was recorded, and until when; `note` was given on taking
/// it and `ending` says how it ended.
public record Tenure(
        Role role,
        String name,
        Instant since,
        Instant recordedAt,
        String note,
        Optional<Instant> until,
        String ending) {
    boolean isHeld() {
        return until.isEmpty();
    }

    Tenure ended(Instant at, String how) {
        return new Tenure(role, name, since, recordedAt, note, Optional.of(at), how);
    }
}

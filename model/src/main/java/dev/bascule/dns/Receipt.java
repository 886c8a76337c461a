// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.time.Instant;

/// A provider's answer to a change. `id` is the provider's own (empty where it has none); `readBack` is what it
/// held afterwards,
/// `held` what it held just before. Times are this process's clock.
public record Receipt(
        ProviderId provider,
        String id,
        Status status,
        Instant sentAt,
        Instant acceptedAt,
        RecordSet held,
        RecordSet readBack,
        String detail) {
    /// The same receipt at a later stage.
    public Receipt withStatus(Status later, String said) {
        return new Receipt(provider, id, later, sentAt, acceptedAt, held, readBack, said);
    }

    /// UNCHANGED: the world already was as wanted. ACCEPTED: taken, still spreading. HELD: the provider holds
    /// it, and nobody can ask how far it has spread, since its id or the right to ask was lost. IN_SYNC: the
    /// provider says it is everywhere, or has no such signal.
    public enum Status {
        UNCHANGED,
        ACCEPTED,
        HELD,
        IN_SYNC
    }
}

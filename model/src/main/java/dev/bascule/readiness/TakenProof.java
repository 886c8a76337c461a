// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.Optional;

/// A proof as it was taken by asking the world: of a site, or of all sites alike where it is about a provider.
public record TakenProof(
        ProofKind kind,
        Optional<SiteId> site,
        String subject,
        ProofVerdict verdict,
        String value,
        String how,
        Instant at) {
    /// What it is a proof of, whatever came of it.
    public Key key() {
        return new Key(kind, site, subject);
    }

    /// Identity of a proof that is taken again and again.
    public record Key(ProofKind kind, Optional<SiteId> site, String subject) {}
}

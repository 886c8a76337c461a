// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Set;

/// How ready one site is to take over: the parts of its score, every proof with its evidence, and what stands
/// in the way now.
public record SiteReadiness(SiteId site, List<PartScore> parts, List<Proof> proofs, List<Blocker> blockers) {
    private static final Set<ProofKind> ESSENTIAL =
            Set.of(ProofKind.RECORDS, ProofKind.TLS, ProofKind.CHECKS, ProofKind.REPLICATION);

    public SiteReadiness {
        parts = List.copyOf(parts);
        proofs = List.copyOf(proofs);
        blockers = List.copyOf(blockers);
    }

    /// What one part earned of the points that it can give.
    public record PartScore(Part part, int earned, int possible) {}

    /// Points earned, of 100.
    public int score() {
        return parts.stream().mapToInt(PartScore::earned).sum();
    }

    /// Whether a person could move there now, nothing that was tried has failed, and everything is proven that
    /// can be without a drill and at every provider; the rest lowers the score alone.
    public boolean isReady() {
        return blockers.stream().noneMatch(Blocker::stopsPeople)
                && proofs.stream().noneMatch(p -> p.verdict() == ProofVerdict.FAILED)
                && proofs.stream().filter(p -> ESSENTIAL.contains(p.kind())).allMatch(Proof::isProven);
    }
}

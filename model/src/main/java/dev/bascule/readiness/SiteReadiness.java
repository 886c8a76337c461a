// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.topology.SiteId;
import java.util.List;

/// How ready one site is to take over: the parts of its score, every proof with its evidence, and what stands
/// in the way now.
public record SiteReadiness(SiteId site, List<PartScore> parts, List<Proof> proofs, List<Blocker> blockers) {
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

    /// Whether a person could move there now and nothing that was tried has failed; what was not measured
    /// lowers the score alone.
    public boolean isReady() {
        return blockers.stream().noneMatch(Blocker::stopsPeople)
                && proofs.stream().noneMatch(p -> p.verdict() == ProofVerdict.FAILED);
    }
}

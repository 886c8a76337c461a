// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.topology.SiteId;
import java.util.List;

/// How well a site could take over: the parts add up to `total` of 100. `isEligible` is false with the reason
/// in `because`.
public record CandidateScore(SiteId site, int total, List<Part> parts, boolean isEligible, String because) {
    public CandidateScore {
        parts = List.copyOf(parts);
    }

    /// One visible weight: `earned` of `weight` points, and why. A part that was not measured earns nothing and
    /// says so.
    public record Part(String name, int weight, int earned, String evidence) {}
}

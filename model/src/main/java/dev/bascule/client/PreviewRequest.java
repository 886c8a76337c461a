// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Optional;

/// Asks for a dry run. `overridden` names rules by code that break-glass would override.
public record PreviewRequest(DeploymentId deployment, Verb verb, Optional<SiteId> to, List<String> overridden) {
    public PreviewRequest {
        overridden = List.copyOf(overridden);
    }
}

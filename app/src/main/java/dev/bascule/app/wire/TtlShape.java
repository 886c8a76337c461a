// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.client.AmendmentPicture;
import dev.bascule.failover.amend.Lowered;
import dev.bascule.topology.DeploymentId;

/// Lowered TTLs and the newest amendment as JSON.
public final class TtlShape {
    private TtlShape() {}

    public static Shape of(DeploymentId deployment, AmendmentPicture standing) {
        return Shape.document("ttl")
                .with("deployment", deployment)
                .with("lowered", standing.lowered().map(TtlShape::lowered))
                .with("amendment", standing.newest().map(PlanShape::execution));
    }

    private static Shape lowered(Lowered l) {
        return Shape.empty()
                .with(
                        "records",
                        l.items().stream()
                                .map(i -> Shape.empty()
                                        .with("provider", i.provider())
                                        .with("record", i.key())
                                        .with("before_ms", i.before())
                                        .with("ttl_ms", i.to()))
                                .toList())
                .with("since", l.since())
                .with("effective_at", l.effectiveAt())
                .with("restore_at", l.restoreAt())
                .with("by", l.by())
                .with("reason", l.reason());
    }
}

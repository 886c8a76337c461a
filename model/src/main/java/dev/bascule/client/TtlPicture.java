// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.ttl.Lowered;
import java.util.Optional;

/// The TTLs that were lowered and wait to be restored, and the newest change of TTLs, under way or ended. Both
/// stand in the journal and outlive a restart.
public record TtlPicture(Optional<Lowered> lowered, Optional<Execution> change) {
    public static final TtlPicture NONE = new TtlPicture(Optional.empty(), Optional.empty());

    public Optional<Execution> underWay() {
        return change.filter(x -> !x.status().isEnded());
    }
}

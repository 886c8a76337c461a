// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.failover.amend.Lowered;
import dev.bascule.failover.plan.Execution;
import java.util.Optional;

/// The TTLs that were lowered and wait to be restored, and the newest amendment of records, under way or ended.
/// Both stand in the journal and outlive a restart.
public record AmendmentPicture(Optional<Lowered> lowered, Optional<Execution> newest) {
    public static final AmendmentPicture NONE = new AmendmentPicture(Optional.empty(), Optional.empty());

    public Optional<Execution> underWay() {
        return newest.filter(x -> !x.status().isEnded());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.util.Optional;

/// What must have come of a rehearsal: whether traffic moved, where to, and how the deployment stands at the
/// end.
public record Expectation(boolean failover, Optional<String> to, FinalState finalState) {
    public Expectation {
        if (!failover && (to.isPresent() || finalState != FinalState.ACTIVE)) {
            throw new IllegalArgumentException(
                    "Without a failover there is no target, and the deployment ends active.");
        }
    }
}

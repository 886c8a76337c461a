// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.ttl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a person wants of the TTLs of a deployment's records.
public sealed interface TtlWish {
    /// Every TTL that is longer becomes this long; somebody is reminded at `restoreAt`.
    record Lower(Duration to, Optional<Instant> restoreAt) implements TtlWish {
        public Lower {
            if (to.toSeconds() < 1) {
                throw new IllegalArgumentException("A TTL of " + to.toSeconds() + " s cannot be; give 1 s or more.");
            }
        }
    }

    /// Every TTL that was lowered becomes what it was before.
    record Restore() implements TtlWish {}
}

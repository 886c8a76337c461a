// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.amend;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import dev.bascule.failover.plan.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a person wants changed in the records of a deployment that stays where it is.
public sealed interface Amendment {
    Verb verb();

    /// Every TTL that is longer becomes this long; somebody is reminded at `restoreAt`.
    record LowerTtl(Duration to, Optional<Instant> restoreAt) implements Amendment {
        public LowerTtl {
            if (to.toSeconds() < 1) {
                throw new IllegalArgumentException("A TTL of " + to.toSeconds() + " s cannot be; give 1 s or more.");
            }
        }

        @Override
        public Verb verb() {
            return Verb.LOWER_TTL;
        }
    }

    /// Every TTL that was lowered becomes what it was before.
    record RestoreTtl() implements Amendment {
        @Override
        public Verb verb() {
            return Verb.RESTORE_TTL;
        }
    }

    /// One provider's record gets the address of the active site and the TTL that it should have.
    record Repair(ProviderId provider, RecordKey key) implements Amendment {
        @Override
        public Verb verb() {
            return Verb.REPAIR_RECORD;
        }
    }
}

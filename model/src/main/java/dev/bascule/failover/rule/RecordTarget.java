// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import java.time.Duration;
import java.util.List;

/// A record that a failover moves, the TTL it should have, and every provider that holds it.
public record RecordTarget(RecordKey key, Duration ttl, List<ProviderId> providers) {
    public RecordTarget {
        providers = List.copyOf(providers);
    }
}

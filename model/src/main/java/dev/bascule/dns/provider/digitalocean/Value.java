// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

import dev.bascule.dns.RecordSet;
import java.time.Duration;
import java.util.List;

/// One address with its TTL, the unit in which DigitalOcean writes.
record Value(String data, Duration ttl) implements Comparable<Value> {
    static List<Value> of(RecordSet set) {
        return set.values().stream().map(value -> new Value(value, set.ttl())).toList();
    }

    @Override
    public int compareTo(Value other) {
        int byData = data.compareTo(other.data);
        return byData != 0 ? byData : ttl.compareTo(other.ttl);
    }
}

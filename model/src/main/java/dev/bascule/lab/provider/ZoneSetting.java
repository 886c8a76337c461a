// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import dev.bascule.drill.Seed;
import dev.bascule.lab.dns.ZoneRecord;
import java.time.InstantSource;
import java.util.List;

/// What a provider's interface starts with: its zone, the records in it besides SOA and NS, its name servers'
/// names, the smallest TTL it takes in seconds, and where it publishes.
public record ZoneSetting(
        String zone,
        List<ZoneRecord> records,
        List<String> nameServers,
        long smallestTtl,
        ZonePublisher publisher,
        InstantSource clock,
        Seed seed) {
    public ZoneSetting {
        records = List.copyOf(records);
        nameServers = List.copyOf(nameServers);
    }
}

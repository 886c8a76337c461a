// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.DnsReader;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.WriteWarrant;
import java.util.List;

/// A provider with one zone, seen through its client and, for a test, through a back door.
public interface ProviderWorld extends AutoCloseable {
    DnsReader reader();

    DnsWriter writer(WriteWarrant warrant);

    String zone();

    /// Puts records into the zone unseen; `name` is a whole name without a final dot.
    void put(String name, String type, long ttl, String... values);

    /// The values of a name and type in order; none when there are none.
    List<String> held(String name, String type);

    /// How many requests that may write have arrived.
    int writes();

    @Override
    void close();
}

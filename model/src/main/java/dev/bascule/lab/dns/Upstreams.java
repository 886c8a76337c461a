// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Name;

/// Which name servers hold which zone, as delegations would tell a resolver.
public record Upstreams(Map<String, List<InetSocketAddress>> byOrigin) {
    public Upstreams {
        byOrigin = Map.copyOf(byOrigin);
    }

    /// The servers of the closest zone above the name; empty when the lab has none.
    List<InetSocketAddress> of(Name name) {
        return byOrigin.entrySet().stream()
                .filter(e -> name.subdomain(ZoneAnswers.name(e.getKey())))
                .max(Comparator.comparingInt(e -> e.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }
}

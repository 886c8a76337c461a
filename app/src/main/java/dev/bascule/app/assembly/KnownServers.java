// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.dns.DnsReaders;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.resolver.AuthoritativeServers;
import dev.bascule.supervisor.watch.ServerList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Whom to ask about a zone: what the configuration says, else what the provider names, remembered for ten minutes. A
/// provider that
/// does not answer leaves the last known servers in place.
final class KnownServers implements ServerList {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(15);

    private record Key(ProviderId provider, String zone) {}

    private record Known(List<Nameserver> servers, Instant until) {}

    private final DnsReaders readers;
    private final AuthoritativeServers discovery;
    private final List<Nameserver> resolvers;
    private final InstantSource clock;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    KnownServers(DnsReaders readers, AuthoritativeServers discovery, List<Nameserver> resolvers, InstantSource clock) {
        this.readers = readers;
        this.discovery = discovery;
        this.resolvers = List.copyOf(resolvers);
        this.clock = clock;
    }

    @Override
    public List<Nameserver> authoritative(ProviderId provider, String zone) {
        var key = new Key(provider, zone);
        var before = known.get(key);
        var now = clock.instant();
        if (before != null && now.isBefore(before.until())) {
            return before.servers();
        }
        try {
            var servers = discovery.of(provider, readers.reader(provider).findZone(zone));
            known.put(key, new Known(servers, now.plus(servers.isEmpty() ? RETRY_AFTER : GOOD_FOR)));
            return servers;
        } catch (ProviderException unanswered) {
            var last = before == null ? List.<Nameserver>of() : before.servers();
            known.put(key, new Known(last, now.plus(RETRY_AFTER)));
            return last;
        }
    }

    @Override
    public List<Nameserver> resolvers() {
        return resolvers;
    }
}

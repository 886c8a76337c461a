// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.config.Configuration;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.Zone;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.failover.rule.RecordTarget;
import java.util.ArrayList;
import java.util.List;

/// Finds without an engine which servers answer for a record: those that are configured for its providers, else
/// those that the providers name. What a provider does not tell becomes a sentence.
public final class NameServers {
    private final Configuration configuration;
    private final EngineSite site;
    private final Threads threads;

    /// `site` says where secrets come from; nothing is written to its store.
    public NameServers(Configuration configuration, EngineSite site, Threads threads) {
        this.configuration = configuration;
        this.site = site.inAHurry();
        this.threads = threads;
    }

    /// Servers as rows that were not asked yet, and why others are missing.
    public record Found(List<ServerRow> rows, List<String> notices) {
        public Found {
            rows = List.copyOf(rows);
            notices = List.copyOf(notices);
        }
    }

    public Found of(RecordTarget target) {
        var rows = new ArrayList<ServerRow>();
        var notices = new ArrayList<String>();
        try (var world = new World(configuration, site, threads)) {
            for (var provider : target.providers()) {
                if (isProxied(world, provider, target.key())) {
                    notices.add("The name servers of " + provider + " were not asked: " + target.key()
                            + " is proxied there, so they answer the proxy's addresses, and resolvers may too. Only a "
                            + "request through the proxy shows where users arrive.");
                    continue;
                }
                try {
                    var servers = servers(world, provider, target.key().zone());
                    servers.forEach(s -> rows.add(ServerRow.authoritative(s, provider)));
                    if (servers.isEmpty()) {
                        notices.add("No name server of " + provider + " is known, so none of them was asked.");
                    }
                } catch (ProviderException refused) {
                    notices.add("The name servers of " + provider + " were not asked: "
                            + refused.problem().message());
                }
            }
        }
        return new Found(rows, notices);
    }

    /// Cloudflare alone proxies; one that cannot be read is taken for plain, and its servers show what they do.
    private boolean isProxied(World world, ProviderId provider, RecordKey key) {
        return configuration.providers().stream()
                        .anyMatch(p -> p.id().equals(provider) && p.kind() == Configuration.ProviderKind.CLOUDFLARE)
                && world.readers.reader(provider).read(key) instanceof Reading.Found found
                && found.set().proxied().orElse(false);
    }

    private List<Nameserver> servers(World world, ProviderId provider, String zone) throws ProviderException {
        var isConfigured = configuration.providers().stream()
                .anyMatch(p -> p.id().equals(provider) && !p.authoritative().isEmpty());
        var known = isConfigured
                ? new Zone(zone, "", List.of())
                : world.readers.reader(provider).findZone(zone);
        return world.discovery.of(provider, known);
    }
}

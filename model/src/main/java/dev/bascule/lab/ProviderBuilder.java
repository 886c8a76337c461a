// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.dns.AuthoritativeServer;
import dev.bascule.lab.dns.DnsHost;
import dev.bascule.lab.dns.HostTable;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.provider.LabProvider;
import dev.bascule.lab.provider.ProviderApi;
import dev.bascule.lab.provider.ProviderGate;
import dev.bascule.lab.provider.ProviderKind;
import dev.bascule.lab.provider.ZonePublisher;
import dev.bascule.lab.provider.ZoneSetting;
import dev.bascule.lab.provider.cloudflare.CloudflareApi;
import dev.bascule.lab.provider.digitalocean.DigitalOceanApi;
import dev.bascule.lab.provider.route53.Route53Api;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Builds providers with their name servers around one zone.
record ProviderBuilder(Ground ground, String zone) {
    private static final List<Vantage> PATHS = List.of(Vantage.USERS, Vantage.CONSOLE);
    private static final long SMALLEST_TTL = 1;

    List<LabProvider> build(List<ProviderKind> kinds) throws IOException {
        var providers = new ArrayList<LabProvider>();
        for (var kind : kinds) {
            providers.add(provider(kind));
        }
        return List.copyOf(providers);
    }

    /// The nominal addresses of all name servers, by name.
    static HostTable hosts() {
        var addresses = new HashMap<String, String>();
        for (var kind : ProviderKind.values()) {
            for (var i = 0; i < kind.nameServers().size(); i++) {
                addresses.put(kind.nameServers().get(i), nominal(kind, i));
            }
        }
        return new HostTable(addresses);
    }

    private static String nominal(ProviderKind kind, int index) {
        return "127.0.%d.%d".formatted(30 + kind.ordinal(), index + 1);
    }

    private LabProvider provider(ProviderKind kind) throws IOException {
        var servers = kind.nameServers().stream()
                .map(name -> new AuthoritativeServer(name, hosts()))
                .toList();
        var seed = ground.seed("provider " + kind.code());
        var publisher = new ZonePublisher(
                servers, ground.runtime().timer(), ground.settings().publication(), seed);
        var content = new ZoneContent(zone, ground.settings().deployments()).of(kind);
        var setting = new ZoneSetting(
                zone,
                content,
                kind.nameServers(),
                SMALLEST_TTL,
                publisher,
                ground.runtime().clock(),
                seed);
        var gate = new ProviderGate(api(kind, setting), ground.pause());
        var temper = ground.temper(Duration.ZERO, kind.code());
        var endpoint = ground.service(ground.http(gate), temper, List.of(Vantage.CONSOLE));
        return new LabProvider(kind, endpoint, gate, publisher, hosts(kind, servers));
    }

    private ProviderApi api(ProviderKind kind, ZoneSetting setting) {
        var token = ground.settings().token();
        return switch (kind) {
            case DIGITALOCEAN -> new DigitalOceanApi(setting, token);
            case CLOUDFLARE -> new CloudflareApi(setting, token);
            case ROUTE53 -> new Route53Api(setting, LabSettings.ACCESS_KEY);
        };
    }

    private List<DnsHost> hosts(ProviderKind kind, List<AuthoritativeServer> servers) throws IOException {
        var hosts = new ArrayList<DnsHost>();
        for (var i = 0; i < servers.size(); i++) {
            var server = servers.get(i);
            var host = DnsHost.open(
                    server.name(),
                    nominal(kind, i),
                    server,
                    PATHS,
                    ground.loopback(),
                    ground.runtime().threads());
            hosts.add(ground.closing().add(host));
        }
        return List.copyOf(hosts);
    }
}

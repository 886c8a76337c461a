// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.dns.CachingResolver;
import dev.bascule.lab.dns.DnsHost;
import dev.bascule.lab.dns.ResolverHabit;
import dev.bascule.lab.dns.Upstreams;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.provider.LabProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Type;

/// Builds the resolvers, with caches that were filled at different moments.
record ResolverBuilder(Ground ground, List<LabProvider> providers) {
    private static final List<Vantage> PATHS = List.of(Vantage.USERS, Vantage.CONSOLE);

    private record Wanted(String name, ResolverHabit habit) {}

    private static final List<Wanted> ALL = List.of(
            new Wanted("lab-1", ResolverHabit.ORDINARY),
            new Wanted("lab-2", ResolverHabit.ORDINARY),
            new Wanted("lab-3", ResolverHabit.ORDINARY),
            new Wanted("lab-4", ResolverHabit.ORDINARY),
            new Wanted("lab-5", ResolverHabit.ORDINARY),
            new Wanted("lab-stubborn", ResolverHabit.STUBBORN),
            new Wanted("lab-slow", ResolverHabit.SLOW),
            new Wanted("lab-silent", ResolverHabit.DEAD));

    List<LabResolver> build() throws IOException {
        var around = new CachingResolver.Surroundings(
                upstreams(), ProviderBuilder.hosts(), ground.runtime().clock(), ground.pause());
        var resolvers = new ArrayList<LabResolver>();
        for (var wanted : ALL) {
            var resolver = new CachingResolver(wanted.name(), wanted.habit(), around, ground.seed("resolvers"));
            var nominal = "127.0.40." + (resolvers.size() + 1);
            var host = DnsHost.open(
                    wanted.name(),
                    nominal,
                    resolver,
                    PATHS,
                    ground.loopback(),
                    ground.runtime().threads());
            resolvers.add(new LabResolver(resolver, ground.closing().add(host)));
            fill(resolver);
        }
        return List.copyOf(resolvers);
    }

    private void fill(CachingResolver resolver) {
        if (resolver.habit() == ResolverHabit.DEAD) {
            return;
        }
        for (var deployment : ground.settings().deployments()) {
            var seed = ground.seed("cache " + resolver.name() + " " + deployment.name());
            var age = seed.between(Duration.ZERO, deployment.ttl());
            resolver.remember(deployment.record(), Type.A, age);
        }
    }

    /// Each deployment's name is delegated to the providers that hold it; the rest of its zone to all of them.
    private Upstreams upstreams() {
        var delegations = new HashMap<String, List<InetSocketAddress>>();
        for (var deployment : ground.settings().deployments()) {
            delegations.put(
                    deployment.record(),
                    servers(deployment.providers().stream()
                            .map(kind -> providers.stream()
                                    .filter(p -> p.kind() == kind)
                                    .findFirst()
                                    .orElseThrow())
                            .toList()));
            delegations.put(deployment.zone(), servers(providers));
        }
        return new Upstreams(Map.copyOf(delegations));
    }

    private static List<InetSocketAddress> servers(List<LabProvider> providers) {
        return providers.stream()
                .flatMap(p -> p.nameServers().stream())
                .map(host -> host.address(Vantage.USERS))
                .toList();
    }
}

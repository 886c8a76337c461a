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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xbill.DNS.Type;

/// Builds the resolvers, with caches that were filled at different moments.
record ResolverBuilder(Ground ground, List<LabProvider> providers) {
    private static final int FIRST_OF_CROWD = 6;
    private static final int LAST_OF_CROWD = 13;
    private static final List<Vantage> PATHS = List.of(Vantage.USERS, Vantage.CONSOLE);

    /// A resolver to build. The crowd is there to be watched; who never gets an answer calls nobody.
    private record Wanted(String name, ResolverHabit habit, boolean hasUser) {}

    private static final List<Wanted> KNOWN = List.of(
            new Wanted("lab-1", ResolverHabit.ORDINARY, true),
            new Wanted("lab-2", ResolverHabit.ORDINARY, true),
            new Wanted("lab-3", ResolverHabit.ORDINARY, true),
            new Wanted("lab-4", ResolverHabit.ORDINARY, true),
            new Wanted("lab-5", ResolverHabit.ORDINARY, true),
            new Wanted("lab-stubborn", ResolverHabit.STUBBORN, true),
            new Wanted("lab-slow", ResolverHabit.SLOW, true),
            new Wanted("lab-silent", ResolverHabit.DEAD, false));

    private static List<Wanted> all() {
        var crowd = IntStream.rangeClosed(FIRST_OF_CROWD, LAST_OF_CROWD)
                .mapToObj(i -> new Wanted("lab-" + i, ResolverHabit.ORDINARY, false));
        return Stream.concat(KNOWN.stream(), crowd).toList();
    }

    List<LabResolver> build() throws IOException {
        var around = new CachingResolver.Surroundings(
                upstreams(), ProviderBuilder.hosts(), ground.runtime().clock(), ground.pause());
        var resolvers = new ArrayList<LabResolver>();
        for (var wanted : all()) {
            var resolver = new CachingResolver(wanted.name(), wanted.habit(), around, ground.seed("resolvers"));
            var nominal = "127.0.40." + (resolvers.size() + 1);
            var host = DnsHost.open(
                    wanted.name(),
                    nominal,
                    resolver,
                    PATHS,
                    ground.loopback(),
                    ground.runtime().threads());
            resolvers.add(new LabResolver(resolver, ground.closing().add(host), wanted.hasUser()));
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

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.check.CheckType;
import dev.bascule.check.Probe;
import dev.bascule.check.probe.DatabaseProbe;
import dev.bascule.check.probe.HttpProbe;
import dev.bascule.check.probe.ProcessProbe;
import dev.bascule.check.probe.SystemNames;
import dev.bascule.check.probe.TcpProbe;
import dev.bascule.config.Configuration;
import dev.bascule.config.secret.Secrets;
import dev.bascule.dns.DnsReaders;
import dev.bascule.dns.DnsWriters;
import dev.bascule.dns.propagation.Resolver;
import dev.bascule.dns.provider.Backoff;
import dev.bascule.dns.provider.Transport;
import dev.bascule.dns.resolver.AuthoritativeServers;
import dev.bascule.dns.resolver.DnsjavaResolver;
import dev.bascule.dns.resolver.PublicResolvers;
import dev.bascule.supervisor.step.Confidential;
import dev.bascule.supervisor.watch.ServerList;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

/// The adapters to the outside that all deployments of an engine share.
final class World implements AutoCloseable {
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration DNS_PATIENCE = Duration.ofMillis(1000);
    /// Readings come again with the next round and must not hold a decision up; a write has its step's time.
    private static final Backoff QUICK = new Backoff(3, Duration.ofMillis(500), Duration.ofSeconds(10));
    private static final Duration HURRIED_TIMEOUT = Duration.ofSeconds(4);
    private static final Backoff ONCE = new Backoff(1, Duration.ofMillis(500), Duration.ofSeconds(1));

    final boolean hurried;
    final DnsReaders readers;
    final DnsWriters writers;
    final Resolver resolver;
    final ServerList servers;
    final OkHttpClient http;
    final Confidential confidential;
    final Map<CheckType, Probe> probes;
    final AuthoritativeServers discovery;
    private final Providers providers;

    World(Configuration configuration, EngineSite site, Threads threads) {
        hurried = site.hurried();
        var random = new SecureRandom();
        var timeout = hurried ? HURRIED_TIMEOUT : REQUEST_TIMEOUT;
        http = new OkHttpClient.Builder()
                .connectTimeout(timeout)
                .callTimeout(timeout)
                .followRedirects(false)
                .build();
        var reading = hurried ? ONCE : QUICK;
        var transport = new Transport(http, timeout, site.clock(), World::pause, random, reading, Backoff.STANDARD);
        var secrets = new Secrets(site.environment());
        confidential = new Confidential(secrets.inUse(configuration));
        providers = new Providers(configuration.providers(), secrets, transport);
        readers = providers.readers();
        writers = providers.writers();
        resolver = new DnsjavaResolver(threads.virtual, site.clock(), random, DNS_PATIENCE);
        var resolvers = configuration.resolvers().isEmpty() ? PublicResolvers.ALL : configuration.resolvers();
        discovery = new AuthoritativeServers(resolver, threads.virtual, resolvers, providers.authoritative());
        servers = new KnownServers(readers, discovery, resolvers, site.clock());
        probes = probes(site.clock(), threads);
    }

    /// Gives up idle connections; what is under way ends by itself.
    @Override
    public void close() {
        providers.close();
        http.connectionPool().evictAll();
    }

    private static Map<CheckType, Probe> probes(InstantSource clock, Threads threads) {
        var names = new SystemNames(threads.drivers);
        var all = new LinkedHashMap<CheckType, Probe>();
        for (var probe : List.of(
                new HttpProbe(names, clock),
                new TcpProbe(names, clock),
                new DatabaseProbe(threads.drivers, clock),
                new ProcessProbe(clock))) {
            all.put(probe.type(), probe);
        }
        return all;
    }

    /// Waits on a latch that nobody opens, so that an interrupt ends it.
    static void pause(Duration length) throws InterruptedException {
        var _ = new CountDownLatch(1).await(length.toNanos(), TimeUnit.NANOSECONDS);
    }
}

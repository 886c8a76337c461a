// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.Resolver;
import dev.bascule.dns.provider.ManualClock;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.ServerList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Servers that change to the new value at their moment, on a clock that only waiting moves.
final class AskedServers implements Resolver, ServerList, AutoCloseable {
    static final RecordKey KEY = new RecordKey("example.com", "www.example.com", RecordType.A);
    static final ProviderId DO = new ProviderId("do");
    static final Instant START = Instant.parse("2026-03-11T09:42:20Z");
    static final String OLD = "203.0.113.10";
    static final String NEW = "198.51.100.20";

    final ManualClock clock = new ManualClock(START);
    final DnsDesk desk = new DnsDesk();
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Nameserver, Instant> changing = new ConcurrentHashMap<>();
    private final List<Nameserver> authoritative;
    private final List<Nameserver> recursive;

    AskedServers(List<Nameserver> authoritative, List<Nameserver> recursive) {
        this.authoritative = List.copyOf(authoritative);
        this.recursive = List.copyOf(recursive);
    }

    static Nameserver server(String name) {
        return new Nameserver(name, "127.0.0.1", 53);
    }

    AskedServers changing(Nameserver server, long seconds) {
        changing.put(server, START.plusSeconds(seconds));
        return this;
    }

    DnsWatch watch() {
        return new DnsWatch(
                _ -> {
                    throw new IllegalArgumentException("Nobody reads a provider here.");
                },
                this,
                this,
                desk,
                clock,
                tasks);
    }

    @Override
    public List<Answer> ask(List<Nameserver> servers, Question question, boolean fromZone) {
        return servers.stream().map(server -> answer(server, fromZone)).toList();
    }

    private Answer answer(Nameserver server, boolean fromZone) {
        var now = clock.instant();
        var at = changing.get(server);
        var value = at == null || now.isBefore(at) ? OLD : NEW;
        return new Answer(
                server,
                now,
                Duration.ofMillis(12),
                Answer.Rcode.NOERROR,
                List.of(value),
                Duration.ofSeconds(60),
                fromZone,
                0);
    }

    @Override
    public List<Nameserver> authoritative(ProviderId provider, String zone) {
        return authoritative;
    }

    @Override
    public List<Nameserver> resolvers() {
        return recursive;
    }

    @Override
    public void close() {
        tasks.shutdownNow();
    }
}

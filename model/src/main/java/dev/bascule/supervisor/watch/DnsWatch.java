// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.dns.DnsReaders;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.drift.Drift;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.Resolver;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.ProviderRules;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Reads providers, asks name servers and resolvers, and notes what they say at the desk. Read-only; blocks its
/// caller for one round.
public final class DnsWatch {
    private final DnsReaders readers;
    private final Resolver resolver;
    private final ServerList servers;
    private final DnsDesk desk;
    private final InstantSource clock;
    private final ExecutorService tasks;
    private final Set<Asked> underWay = ConcurrentHashMap.newKeySet();

    /// A question that a server has not answered yet.
    private record Asked(RecordKey key, Nameserver server, boolean authoritative) {}

    public DnsWatch(
            DnsReaders readers,
            Resolver resolver,
            ServerList servers,
            DnsDesk desk,
            InstantSource clock,
            ExecutorService tasks) {
        this.readers = readers;
        this.resolver = resolver;
        this.servers = servers;
        this.desk = desk;
        this.clock = clock;
        this.tasks = tasks;
    }

    /// What every provider holds for every record of the deployment, all read at once.
    public List<ProviderReading> readProviders(Setup setup) throws InterruptedException {
        var asked = new ArrayList<Future<ProviderReading>>();
        for (var target : setup.records()) {
            for (var provider : target.providers()) {
                asked.add(tasks.submit(() ->
                        new ProviderReading(provider, readers.reader(provider).read(target.key()))));
            }
        }
        var readings = collect(asked);
        desk.read(readings);
        return readings;
    }

    /// Asks every server about every record. `active` is the site that answers are expected to name when
    /// nothing else is awaited.
    public void askServers(Setup setup, Optional<SiteId> active) throws InterruptedException {
        var drifts = new ArrayList<Drift>();
        for (var target : setup.records()) {
            active.flatMap(site ->
                            ProviderRules.addressOf(setup, site, target.key().type()))
                    .ifPresent(address -> beginIfUnwatched(target, address));
            var byProvider = askOnce(target.key(), target.providers());
            active.flatMap(site ->
                            ProviderRules.addressOf(setup, site, target.key().type()))
                    .ifPresent(address -> drifts.add(Drift.judge(
                            RecordSet.of(target.key(), address, target.ttl()),
                            held(target.key()),
                            byProvider,
                            clock.instant())));
        }
        if (active.isPresent()) {
            desk.judged(drifts);
        }
    }

    /// One round of questions about one record to authoritative servers and resolvers. It lasts as long as the
    /// slowest.
    public Map<ProviderId, List<Answer>> askOnce(RecordKey key, List<ProviderId> providers)
            throws InterruptedException {
        var question = Question.of(key);
        var recursive = tasks.submit(() -> resolver.ask(servers.resolvers(), question, false));
        var answers = askAuthoritative(key, providers);
        desk.answered(key, await(recursive), clock.instant());
        return answers;
    }

    /// One round to the authoritative servers alone, which no slow resolver holds up.
    public Map<ProviderId, List<Answer>> askAuthoritative(RecordKey key, List<ProviderId> providers)
            throws InterruptedException {
        var question = Question.of(key);
        var asked = new HashMap<ProviderId, Future<List<Answer>>>();
        for (var provider : providers) {
            asked.put(
                    provider,
                    tasks.submit(() -> resolver.ask(servers.authoritative(provider, key.zone()), question, true)));
        }
        var answers = new HashMap<ProviderId, List<Answer>>();
        for (var entry : asked.entrySet()) {
            answers.put(entry.getKey(), await(entry.getValue()));
        }
        desk.answered(key, answers.values().stream().flatMap(List::stream).toList(), clock.instant());
        return answers;
    }

    /// Asks every server by itself and returns when all have answered, or after `longest`. A server that is
    /// slower is noted when it answers and not asked again before; so one that is dead holds up nobody.
    public void askEach(RecordKey key, List<ProviderId> providers, Duration longest) throws InterruptedException {
        var questions = new ArrayList<Asked>();
        servers.resolvers().forEach(s -> questions.add(new Asked(key, s, false)));
        for (var provider : providers) {
            servers.authoritative(provider, key.zone()).forEach(s -> questions.add(new Asked(key, s, true)));
        }
        questions.removeIf(q -> !underWay.add(q));
        var answered = new CountDownLatch(questions.size());
        questions.forEach(q -> tasks.execute(() -> note(q, answered)));
        var _ = answered.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void note(Asked asked, CountDownLatch answered) {
        try {
            var question = Question.of(asked.key());
            var answers = resolver.ask(List.of(asked.server()), question, asked.authoritative());
            desk.answered(asked.key(), answers, clock.instant());
        } finally {
            underWay.remove(asked);
            answered.countDown();
        }
    }

    private void beginIfUnwatched(RecordTarget target, String address) {
        var expected = desk.propagation(target.key()).map(p -> p.expected().wanted());
        if (expected.filter(w -> w.contains(address)).isEmpty()) {
            desk.expect(
                    target.key(),
                    List.of(address),
                    List.of(),
                    clock.instant(),
                    DnsDesk.rows(servers, target.providers(), target.key().zone()));
        }
    }

    private Map<ProviderId, Reading> held(RecordKey key) {
        var held = new HashMap<ProviderId, Reading>();
        for (var reading : desk.readings()) {
            if (reading.reading().key().equals(key)) {
                held.put(reading.provider(), reading.reading());
            }
        }
        return held;
    }

    private static <T> List<T> collect(List<Future<T>> asked) throws InterruptedException {
        var answers = new ArrayList<T>();
        for (var future : asked) {
            answers.add(await(future));
        }
        return answers;
    }

    private static <T> T await(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A question to DNS failed in this program itself.", failed.getCause());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.client.ProviderPicture;
import dev.bascule.dns.DnsReaders;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.drift.Drift;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Resolver;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.failover.State;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.ProviderRules;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import dev.bascule.supervisor.watch.OpenQuestions.Asked;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads providers, asks name servers and resolvers, and notes what they say at the desk. Read-only; blocks its
/// caller for as long as that says, and what comes later is noted all the same.
public final class DnsWatch {
    private final DnsReaders readers;
    private final ServerList servers;
    private final DnsDesk desk;
    private final InstantSource clock;
    private final ExecutorService tasks;
    private final OpenQuestions questions;

    public DnsWatch(
            DnsReaders readers,
            Resolver resolver,
            ServerList servers,
            DnsDesk desk,
            InstantSource clock,
            ExecutorService tasks) {
        this.readers = readers;
        this.servers = servers;
        this.desk = desk;
        this.clock = clock;
        this.tasks = tasks;
        this.questions = new OpenQuestions(resolver, desk, clock, tasks);
    }

    /// What every provider holds for every record of the deployment, all read at once.
    public List<ProviderReading> readProviders(Setup setup) throws InterruptedException {
        var begun = clock.instant();
        var asked = new ArrayList<Future<ProviderReading>>();
        for (var target : setup.records()) {
            for (var provider : target.providers()) {
                asked.add(tasks.submit(() -> read(provider, target.key())));
            }
        }
        var readings = collect(asked);
        desk.read(readings, begun);
        return readings;
    }

    private ProviderReading read(ProviderId provider, RecordKey key) {
        var reader = readers.reader(provider);
        var begun = clock.instant();
        var reading = reader.read(key);
        var ended = clock.instant();
        var trouble = reading instanceof Reading.Failed(var _, var at, var problem)
                ? Optional.of(new ProviderPicture.Trouble(at, problem.message()))
                : Optional.<ProviderPicture.Trouble>empty();
        desk.contacted(new ProviderPicture(provider, ended, Duration.between(begun, ended), reader.limit(), trouble));
        return new ProviderReading(provider, reading);
    }

    /// The smallest TTL that a provider takes.
    public Duration minimumTtl(ProviderId provider) {
        return readers.reader(provider).minimumTtl();
    }

    /// Asks every server about every record, and returns when all have answered or after `longest`. `active` is
    /// the site that answers are expected to name when nothing else is awaited.
    public void askServers(Setup setup, Optional<SiteId> active, Duration longest) throws InterruptedException {
        for (var target : setup.records()) {
            address(setup, active, target).ifPresent(address -> beginIfUnwatched(target, address));
        }
        questions.ask(
                setup.records().stream()
                        .flatMap(t -> everyone(t.key(), t.providers()))
                        .toList(),
                longest);
    }

    /// Holds what was read last against what is desired now; not while users are on the move. What was read or
    /// asked before the desired values settled proves nothing about them.
    public void judge(State state) {
        if (state.underWay().isPresent() || state.active().isEmpty()) {
            return;
        }
        var setup = state.setupInForce().orElseThrow();
        var settled = DesireSettled.at(state);
        desk.judged(setup.records().stream()
                .flatMap(target -> address(setup, state.active(), target)
                        .map(a -> drift(RecordSet.of(target.key(), a, target.ttl()), settled))
                        .stream())
                .toList());
    }

    /// The same about one record alone.
    public void askEveryone(RecordKey key, List<ProviderId> providers, Duration longest) throws InterruptedException {
        questions.ask(everyone(key, providers).toList(), longest);
    }

    /// The same with the authoritative servers alone.
    public void askNameServers(RecordKey key, List<ProviderId> providers, Duration longest)
            throws InterruptedException {
        questions.ask(nameServers(key, providers).toList(), longest);
    }

    private Stream<Asked> everyone(RecordKey key, List<ProviderId> providers) {
        var resolvers = servers.resolvers().stream().map(s -> new Asked(key, s, false));
        return Stream.concat(resolvers, nameServers(key, providers));
    }

    private Stream<Asked> nameServers(RecordKey key, List<ProviderId> providers) {
        return providers.stream()
                .flatMap(provider -> servers.authoritative(provider, key.zone()).stream())
                .map(s -> new Asked(key, s, true));
    }

    private static Optional<String> address(Setup setup, Optional<SiteId> active, RecordTarget target) {
        return active.flatMap(
                site -> ProviderRules.addressOf(setup, site, target.key().type()));
    }

    private Drift drift(RecordSet desired, Optional<Instant> settled) {
        var held = held(desired.key());
        if (settled.filter(t -> !desk.readFrom().isBefore(t)).isEmpty()) {
            return Drift.unread(desired, held.keySet(), clock.instant());
        }
        var answers = new HashMap<ProviderId, List<Answer>>();
        desk.lastAnswers(desired.key())
                .forEach((provider, all) -> answers.put(
                        provider,
                        all.stream()
                                .filter(a -> !a.at().minus(a.rtt()).isBefore(settled.get()))
                                .toList()));
        return Drift.judge(desired, held, answers, clock.instant());
    }

    private void beginIfUnwatched(RecordTarget target, String address) {
        var rows = desk.rows(servers, target.key(), target.providers());
        var watched = desk.propagation(target.key())
                .filter(p -> p.expected().wanted().contains(address))
                .filter(p -> providers(p.rows()).equals(providers(rows)));
        if (watched.isEmpty()) {
            desk.expect(target.key(), List.of(address), List.of(), clock.instant(), rows);
        }
    }

    /// Whose servers there are rows for, the resolvers as nobody's; it changes when somebody begins to proxy.
    private static Set<Optional<ProviderId>> providers(List<ServerRow> rows) {
        return rows.stream().map(ServerRow::provider).collect(Collectors.toSet());
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

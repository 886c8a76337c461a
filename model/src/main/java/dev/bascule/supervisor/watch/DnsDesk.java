// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.client.DnsPicture;
import dev.bascule.client.ProviderPicture;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.drift.Drift;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Expectation;
import dev.bascule.dns.propagation.Propagation;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.failover.rule.ProviderReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of one deployment's DNS right now. Steps and the watch write to it, pictures read from it;
/// safe from any thread. It keeps nothing over a restart: the journal does.
public final class DnsDesk {
    private static final int RECEIPTS_KEPT = 20;

    /// Everything the desk knows at one moment.
    record Known(
            List<ProviderReading> readings,
            Instant readFrom,
            Map<RecordKey, Propagation> propagations,
            List<Drift> drift,
            List<Receipt> receipts,
            Optional<Instant> measuredAt,
            Optional<Instant> publishedAt,
            Optional<Instant> cachedUntil) {}

    private final ProviderContacts contacts = new ProviderContacts();
    private final DriftAges ages = new DriftAges();

    private Known known = new Known(
            List.of(),
            Instant.MIN,
            Map.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// Takes in what was read from `begun` on.
    public void read(List<ProviderReading> readings, Instant begun) {
        change(k -> new Known(
                readings,
                begun,
                k.propagations(),
                k.drift(),
                k.receipts(),
                k.measuredAt(),
                k.publishedAt(),
                k.cachedUntil()));
    }

    /// Notes how a provider's interface answered just now.
    void contacted(ProviderPicture seen) {
        contacts.note(seen);
    }

    public void judged(List<Drift> drift) {
        ages.note(drift);
        change(k -> new Known(
                k.readings(),
                k.readFrom(),
                k.propagations(),
                drift,
                k.receipts(),
                k.measuredAt(),
                k.publishedAt(),
                k.cachedUntil()));
    }

    /// What was read back takes the place of what was read before the change. Only other values are a
    /// publication: a change of TTLs sends nobody elsewhere.
    public void accepted(Receipt receipt) {
        change(k -> {
            var receipts = new ArrayList<Receipt>();
            receipts.add(receipt);
            k.receipts().stream().limit(RECEIPTS_KEPT - 1L).forEach(receipts::add);
            return new Known(
                    k.readings().stream().map(r -> afterwards(r, receipt)).toList(),
                    k.readFrom(),
                    k.propagations(),
                    k.drift(),
                    receipts,
                    k.measuredAt(),
                    receipt.held().hasSameValues(receipt.readBack())
                            ? k.publishedAt()
                            : Optional.of(receipt.acceptedAt()),
                    k.cachedUntil());
        });
    }

    /// Until when caches may hold answers with a longer TTL than providers hold now, because it was lowered of
    /// late.
    public void cachedUntil(Optional<Instant> until) {
        change(k -> new Known(
                k.readings(),
                k.readFrom(),
                k.propagations(),
                k.drift(),
                k.receipts(),
                k.measuredAt(),
                k.publishedAt(),
                until));
    }

    private static ProviderReading afterwards(ProviderReading reading, Receipt receipt) {
        var now = receipt.readBack();
        return reading.provider().equals(receipt.provider())
                        && reading.reading() instanceof Reading.Found before
                        && before.key().equals(now.key())
                ? new ProviderReading(
                        reading.provider(), new Reading.Found(now, receipt.acceptedAt(), "", before.warnings()))
                : reading;
    }

    /// Forgets what was measured, because records, providers or servers are others now; receipts stay.
    public void beginAgain() {
        change(k -> new Known(
                List.of(),
                Instant.MIN,
                Map.of(),
                List.of(),
                k.receipts(),
                Optional.empty(),
                k.publishedAt(),
                k.cachedUntil()));
    }

    /// From now on answers about `key` are judged by these values; the rows of servers begin anew, but for
    /// those that were silent before.
    public void expect(RecordKey key, List<String> wanted, List<String> old, Instant since, List<ServerRow> servers) {
        change(k -> {
            var ttl = k.propagations().containsKey(key)
                    ? k.propagations().get(key).expected().oldTtl()
                    : Duration.ZERO;
            var held = heldTtl(k, key).orElse(ttl);
            var longest = k.cachedUntil()
                    .map(t -> Duration.between(since, t))
                    .filter(left -> left.compareTo(held) > 0)
                    .orElse(held);
            var expected = new Expectation(Question.of(key), new TreeSet<>(wanted), new TreeSet<>(old), longest, since);
            var next = new LinkedHashMap<>(k.propagations());
            var begun = Propagation.begin(expected, servers);
            next.put(
                    key,
                    Optional.ofNullable(k.propagations().get(key))
                            .map(begun::knowingSilent)
                            .orElse(begun));
            return new Known(
                    k.readings(),
                    k.readFrom(),
                    next,
                    k.drift(),
                    k.receipts(),
                    k.measuredAt(),
                    k.publishedAt(),
                    k.cachedUntil());
        });
    }

    /// Takes a round of answers in and returns how the record stands afterwards, empty when nothing is expected
    /// of it.
    public Optional<Propagation> answered(RecordKey key, List<Answer> answers, Instant now) {
        change(k -> {
            var propagation = k.propagations().get(key);
            if (propagation == null) {
                return k;
            }
            var next = new LinkedHashMap<>(k.propagations());
            next.put(key, propagation.observe(answers, now));
            return new Known(
                    k.readings(),
                    k.readFrom(),
                    next,
                    k.drift(),
                    k.receipts(),
                    Optional.of(now),
                    k.publishedAt(),
                    k.cachedUntil());
        });
        return propagation(key);
    }

    public synchronized Optional<Propagation> propagation(RecordKey key) {
        return Optional.ofNullable(known.propagations().get(key));
    }

    /// The newest answer of each authoritative server that was heard about the record, by provider.
    Map<ProviderId, List<Answer>> lastAnswers(RecordKey key) {
        return propagation(key).stream()
                .flatMap(p -> p.authoritative().stream())
                .filter(row -> row.provider().isPresent() && row.answer().isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.provider().get(),
                        Collectors.mapping(row -> row.answer().get(), Collectors.toList())));
    }

    public synchronized List<ProviderReading> readings() {
        return known.readings();
    }

    /// When the reading that is known began.
    public synchronized Instant readFrom() {
        return known.readFrom();
    }

    /// Who proxies the record, by the last reading: their servers answer the proxy's own addresses.
    public synchronized List<ProviderId> proxying(RecordKey key) {
        return known.readings().stream()
                .filter(r -> r.reading() instanceof Reading.Found(var set, var _, var _, var _)
                        && set.key().equals(key)
                        && set.proxied().orElse(false))
                .map(ProviderReading::provider)
                .toList();
    }

    public synchronized List<Drift> drift() {
        return known.drift();
    }

    /// The picture for screens; predictions are for `share` of the answering resolvers.
    public DnsPicture picture(double share, Instant now) {
        Known k;
        synchronized (this) {
            k = known;
        }
        return DnsPictures.of(k, contacts.all(), ages, share, now);
    }

    private static Optional<Duration> heldTtl(Known k, RecordKey key) {
        return k.readings().stream()
                .filter(r -> r.reading().key().equals(key))
                .flatMap(r -> r.reading() instanceof Reading.Found found
                        ? Stream.of(found.set().ttl())
                        : Stream.empty())
                .max(Duration::compareTo);
    }

    private synchronized void change(UnaryOperator<Known> how) {
        known = how.apply(known);
    }

    /// Server rows as they begin, for the servers of `providers` and the resolvers. Whoever proxies the record
    /// answers the proxy's addresses, and then so may every resolver: of those nothing can be expected.
    public List<ServerRow> rows(ServerList servers, RecordKey key, List<ProviderId> providers) {
        var proxying = proxying(key);
        var rows = new ArrayList<ServerRow>();
        for (var provider : providers) {
            if (!proxying.contains(provider)) {
                servers.authoritative(provider, key.zone())
                        .forEach(s -> rows.add(ServerRow.authoritative(s, provider)));
            }
        }
        if (proxying.isEmpty()) {
            servers.resolvers().forEach(s -> rows.add(ServerRow.resolver(s)));
        }
        return rows;
    }
}

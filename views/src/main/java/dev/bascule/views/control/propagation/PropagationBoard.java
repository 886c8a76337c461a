// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.propagation;

import dev.bascule.client.DnsPicture;
import dev.bascule.dns.ProviderId;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.chart.DnsMatrix;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The matrix of one record: a first row with every authoritative server by provider, then one row per
/// resolver.
public record PropagationBoard(List<DnsMatrix.Provider> providers, List<DnsMatrix.Row> rows, long moved, long asked) {
    public PropagationBoard {
        providers = List.copyOf(providers);
        rows = List.copyOf(rows);
    }

    /// `names` says what people call a provider.
    public static PropagationBoard of(DnsPicture dns, String record, Function<ProviderId, String> names, Instant now) {
        var byProvider = new LinkedHashMap<ProviderId, List<DnsPicture.Row>>();
        var resolvers = new ArrayList<DnsPicture.Row>();
        for (var row : dns.rows()) {
            if (!row.record().equals(record)) {
                continue;
            }
            row.provider()
                    .ifPresentOrElse(
                            p -> byProvider
                                    .computeIfAbsent(p, _ -> new ArrayList<>())
                                    .add(row),
                            () -> resolvers.add(row));
        }
        var rows = new ArrayList<DnsMatrix.Row>();
        if (!byProvider.isEmpty()) {
            rows.add(authoritative(byProvider));
        }
        resolvers.forEach(r -> rows.add(resolver(r, now)));
        return new PropagationBoard(
                byProvider.entrySet().stream()
                        .map(e -> new DnsMatrix.Provider(
                                names.apply(e.getKey()), e.getValue().size()))
                        .toList(),
                rows,
                resolvers.stream().filter(r -> Answers.of(r) == DnsAnswer.NEW).count(),
                resolvers.size());
    }

    /// The record that a deployment with several is shown by first: the first one that was asked for.
    public static String firstRecord(DnsPicture dns) {
        return dns.rows().stream().map(DnsPicture.Row::record).findFirst().orElse("");
    }

    private static DnsMatrix.Row authoritative(Map<ProviderId, List<DnsPicture.Row>> byProvider) {
        var answers = byProvider.values().stream()
                .flatMap(List::stream)
                .map(Answers::of)
                .toList();
        var moved = answers.stream().filter(a -> a == DnsAnswer.NEW).count();
        return new DnsMatrix.Row("name servers", "authoritative", answers, Double.NaN, moved + " of " + answers.size());
    }

    private static DnsMatrix.Row resolver(DnsPicture.Row row, Instant now) {
        var answer = Answers.of(row);
        var left = Answers.left(row, now);
        var address = row.server().address();
        if (answer == DnsAnswer.NEW || left.isEmpty()) {
            var right = row.newSince()
                    .filter(_ -> answer == DnsAnswer.NEW)
                    .map(Figures::time)
                    .orElse(answer == DnsAnswer.NEW ? "new" : Answers.words(row));
            var words = row.servesStale() ? right + ", past TTL" : right;
            return new DnsMatrix.Row(address, row.server().name(), List.of(answer), Double.NaN, words);
        }
        var seconds = left.get().toSeconds();
        var share = row.ttl().isZero()
                ? 0
                : (double) seconds / Math.max(60, row.ttl().toSeconds());
        return row.servesStale()
                ? new DnsMatrix.Row(address, row.server().name(), List.of(answer), Double.NaN, "ignores TTL")
                : new DnsMatrix.Row(address, row.server().name(), List.of(answer), share, seconds + " s");
    }
}

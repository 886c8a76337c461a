// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.client.AmendmentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.client.ProviderPicture;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.drift.Drift;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.AnswerState;
import dev.bascule.dns.propagation.ServerRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns what the desk knows into the picture that screens show.
final class DnsPictures {
    private DnsPictures() {}

    static DnsPicture of(
            DnsDesk.Known known, List<ProviderPicture> providers, DriftAges ages, double share, Instant now) {
        var propagations = known.propagations();
        var rows = propagations.entrySet().stream()
                .flatMap(e -> e.getValue().rows().stream().map(r -> row(e.getKey(), r, now)))
                .toList();
        var first = propagations.values().stream().findFirst();
        var curve = first.map(p -> p.curve().stream()
                        .map(c -> new DnsPicture.SharePoint(c.at(), c.share()))
                        .toList())
                .orElse(List.of());
        return new DnsPicture(
                known.readings(),
                rows,
                curve,
                first.map(p -> p.predict(share, now)),
                known.drift().stream().flatMap(d -> driftRows(d, ages)).toList(),
                known.receipts(),
                providers,
                known.measuredAt(),
                known.publishedAt(),
                AmendmentPicture.NONE);
    }

    private static DnsPicture.Row row(RecordKey key, ServerRow row, Instant now) {
        var answer = row.answer();
        var behind = row.state() == AnswerState.OLD || row.state() == AnswerState.MIXED;
        return new DnsPicture.Row(
                row.server(),
                row.provider(),
                key.toString(),
                row.state().name(),
                answer.map(Answer::values).orElse(List.of()),
                answer.map(Answer::ttl).orElse(Duration.ZERO),
                answer.map(Answer::rtt).orElse(Duration.ZERO),
                answer.map(Answer::at).orElse(Instant.EPOCH),
                row.firstNewAt(),
                behind ? Optional.of(now.plus(row.remaining(now))) : Optional.empty(),
                row.servesOldPastTtl(),
                answer);
    }

    private static Stream<DnsPicture.DriftRow> driftRows(Drift drift, DriftAges ages) {
        return drift.findings().stream()
                .map(f -> new DnsPicture.DriftRow(
                        f.provider(),
                        drift.key(),
                        drift.desired().values(),
                        drift.desired().ttl(),
                        f.held().map(RecordSet::values).orElse(List.of()),
                        f.held().map(RecordSet::ttl),
                        f.observed(),
                        f.serversAgreeing(),
                        f.serversAsked(),
                        f.verdict().code(),
                        f.sentence(),
                        drift.at(),
                        ages.of(drift.key(), f)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.client.DnsPicture;
import dev.bascule.client.TtlPicture;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.drift.Drift;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.AnswerState;
import dev.bascule.dns.propagation.Prediction;
import dev.bascule.dns.propagation.ServerRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns what the desk knows into the picture that screens show.
final class DnsPictures {
    private DnsPictures() {}

    static DnsPicture of(DnsDesk.Known known, double share, Instant now) {
        var propagations = known.propagations();
        var rows = propagations.entrySet().stream()
                .flatMap(e -> e.getValue().rows().stream().map(r -> row(e.getKey(), r, now)))
                .toList();
        var first = propagations.values().stream().findFirst();
        var curve = first.map(p -> p.curve().stream()
                        .map(c -> new DnsPicture.SharePoint(c.at(), c.share()))
                        .toList())
                .orElse(List.of());
        var predicted = first.map(p -> p.predict(share, now))
                .filter(p -> p.outlook() != Prediction.Outlook.NOT_IN_SIGHT)
                .map(Prediction::latest);
        return new DnsPicture(
                known.readings(),
                rows,
                curve,
                predicted,
                known.drift().stream().flatMap(d -> driftRows(d)).toList(),
                known.receipts(),
                known.measuredAt(),
                known.publishedAt(),
                TtlPicture.NONE);
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
                row.remaining(now),
                answer.map(Answer::rtt).orElse(Duration.ZERO),
                answer.map(Answer::at).orElse(Instant.EPOCH),
                row.firstNewAt(),
                behind ? Optional.of(now.plus(row.remaining(now))) : Optional.empty(),
                row.servesOldPastTtl());
    }

    private static Stream<DnsPicture.DriftRow> driftRows(Drift drift) {
        return drift.findings().stream()
                .map(f -> new DnsPicture.DriftRow(
                        f.provider(),
                        drift.key().toString(),
                        drift.desired().values(),
                        f.held().map(s -> s.values()).orElse(List.of()),
                        f.serversAgreeing(),
                        f.serversAsked(),
                        f.verdict().code().toLowerCase(Locale.ROOT),
                        f.sentence()));
    }
}

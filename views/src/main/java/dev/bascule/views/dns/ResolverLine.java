// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.propagation.Answers;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One resolver as the table shows it. `left` is what remains of its answer; `newAt` when it gave, or is
/// expected to give, the new one; `history` are its answers from left to right, `row` the evidence.
public record ResolverLine(
        String name,
        String address,
        DnsAnswer answer,
        String words,
        Optional<Duration> left,
        Duration lifetime,
        String newAt,
        Optional<Duration> reply,
        List<DnsAnswer> history,
        DnsPicture.Row row) {
    public ResolverLine {
        history = List.copyOf(history);
    }

    /// `usual` is the record's own TTL; a cache that told a longer one keeps it for that long.
    static ResolverLine of(DnsPicture.Row row, Duration usual, AnswerHistory history, Instant now) {
        var answer = Answers.of(row);
        var left = Answers.left(row, now);
        var lifetime = row.ttl().compareTo(usual) > 0 ? row.ttl() : usual;
        return new ResolverLine(
                row.server().name(),
                row.server().address(),
                answer,
                Answers.words(row),
                left,
                lifetime,
                newAt(row, answer),
                answer == DnsAnswer.TIMEOUT ? Optional.empty() : Optional.of(row.rtt()),
                history.strip(row, now),
                row);
    }

    private static String newAt(DnsPicture.Row row, DnsAnswer answer) {
        var at = answer == DnsAnswer.NEW ? row.newSince() : row.expectedAt();
        return at.map(Figures::time).orElse(answer == DnsAnswer.NEW ? Figure.NONE.text() : "unknown");
    }

    /// Two resolvers may share a name, never name and address.
    String key() {
        return name + " " + address;
    }

    String spoken() {
        return "Resolver " + name + " " + address + ", " + answer.word() + ", " + words
                + left.map(l -> ", " + l.toSeconds() + " seconds left").orElse("")
                + (answer == DnsAnswer.NEW ? ", new at " : ", expected at ") + newAt;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.propagation.Answers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The answers of every server over the time shown: what this page saw, and after a publication what follows from
/// when a server first gave the new answer. What nobody saw is left open.
final class AnswerHistory {
    static final int BUCKETS = 48;

    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration USUAL = Duration.ofSeconds(48);

    private final Map<String, List<Seen>> seen = new HashMap<>();
    private Optional<Instant> published = Optional.empty();

    /// Takes in what is known now; a new publication starts the history again.
    void note(DnsPicture dns) {
        if (!dns.publishedAt().equals(published)) {
            published = dns.publishedAt();
            seen.clear();
        }
        for (var row : dns.rows()) {
            var entries = seen.computeIfAbsent(key(row), _ -> new ArrayList<>());
            var answer = Answers.of(row);
            if (entries.isEmpty() || entries.getLast().answer() != answer) {
                entries.add(new Seen(row.at(), answer));
            }
            if (entries.size() > BUCKETS) {
                entries.removeFirst();
            }
        }
    }

    /// When the strip begins: shortly before the publication, or a little while ago.
    Instant from(Instant now) {
        return published.map(at -> at.minus(BEFORE)).orElse(now.minus(USUAL));
    }

    List<DnsAnswer> strip(DnsPicture.Row row, Instant now) {
        var from = from(now);
        var width = Duration.between(from, now).dividedBy(BUCKETS);
        return IntStream.rangeClosed(1, BUCKETS)
                .mapToObj(i -> answerAt(row, from.plus(width.multipliedBy(i))))
                .toList();
    }

    private DnsAnswer answerAt(DnsPicture.Row row, Instant at) {
        if (published.isPresent() && row.newSince().isPresent()) {
            return at.isBefore(row.newSince().get()) ? DnsAnswer.OLD : DnsAnswer.NEW;
        }
        if (published.isPresent() && Answers.of(row) == DnsAnswer.OLD) {
            return DnsAnswer.OLD;
        }
        return seen.getOrDefault(key(row), List.of()).stream()
                .filter(s -> !s.at().isAfter(at))
                .reduce((_, last) -> last)
                .map(Seen::answer)
                .orElse(DnsAnswer.NOT_ASKED);
    }

    private static String key(DnsPicture.Row row) {
        return row.record() + " " + row.server().address()
                + row.provider().map(p -> " " + p).orElse("");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// By what the backups stand in their list. The engine moves by the candidate score alone; the other orders are
/// for people, and what is not measured stands last.
public enum RankBy {
    SCORE("candidate score"),
    LAG("lag"),
    RECOVERY("RTO estimate"),
    LATENCY("latency p95");

    private static final Comparator<Optional<Duration>> SHORTEST_FIRST = Comparator.comparing(
                    (Optional<Duration> value) -> value.isEmpty())
            .thenComparing(value -> value.orElse(Duration.ZERO));

    private final String words;

    RankBy(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// The engine's `ranking` in this order, numbered anew; each says what it is ranked by.
    public List<Ranked> order(List<Ranked> ranking) {
        if (this == SCORE) {
            return ranking;
        }
        var ordered = new ArrayList<Ranked>();
        ranking.stream()
                .sorted(Comparator.comparing(this::value, SHORTEST_FIRST))
                .forEach(r -> ordered.add(r.at(
                        ordered.size() + 1,
                        words + " " + value(r).map(this::text).orElse("not measured"))));
        return List.copyOf(ordered);
    }

    private Optional<Duration> value(Ranked ranked) {
        return switch (this) {
            case SCORE -> Optional.empty();
            case LAG -> ranked.measured().lag();
            case RECOVERY -> ranked.measured().recovery();
            case LATENCY -> ranked.measured().latency();
        };
    }

    private String text(Duration value) {
        return switch (this) {
            case SCORE, RECOVERY -> "`" + Figures.span(value) + "`";
            case LAG -> Figures.lag(value).text();
            case LATENCY -> Figures.latency(value).text();
        };
    }
}

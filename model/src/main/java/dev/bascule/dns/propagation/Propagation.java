// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How far the world has followed a change: a row for each server, and the share of resolvers that are new over
/// time. An immutable value; each round of answers makes the next one.
public record Propagation(Expectation expected, List<ServerRow> rows, List<Point> curve) {
    /// The share of all resolvers that served the new values from this moment on.
    public record Point(Instant at, double share) {}

    public Propagation {
        rows = List.copyOf(rows);
        curve = List.copyOf(curve);
    }

    public static Propagation begin(Expectation expected, Collection<ServerRow> servers) {
        return new Propagation(expected, List.copyOf(servers), List.of(new Point(expected.publishedAt(), 0)));
    }

    /// The same, with servers that were silent in `before` taken for silent until they are heard, so that
    /// nobody waits for their first answer.
    public Propagation knowingSilent(Propagation before) {
        Map<Nameserver, ServerRow> silent = before.rows().stream()
                .filter(row -> row.state() == AnswerState.TIMEOUT)
                .collect(Collectors.toMap(ServerRow::server, Function.identity(), (a, _) -> a));
        return new Propagation(
                expected,
                rows.stream()
                        .map(row -> silent.containsKey(row.server()) ? row.silentLike(silent.get(row.server())) : row)
                        .toList(),
                curve);
    }

    /// Takes a round of answers in. Late answers, and those of servers without a row, change nothing.
    public Propagation observe(List<Answer> answers, Instant now) {
        Map<Nameserver, Answer> latest = answers.stream()
                .collect(Collectors.toMap(
                        Answer::server, Function.identity(), (a, b) -> a.at().isAfter(b.at()) ? a : b));
        var seen = rows.stream()
                .map(row -> Optional.ofNullable(latest.get(row.server()))
                        .map(answer -> row.observe(answer, expected))
                        .orElse(row))
                .toList();
        var goneBy = goneBy(seen);
        var judged =
                seen.stream().map(row -> row.judge(goneBy, expected.oldTtl())).toList();
        return new Propagation(expected, judged, extended(judged, now));
    }

    private List<Point> extended(List<ServerRow> judged, Instant now) {
        double share = Tally.of(having(judged, ServerRow.Role.RESOLVER)).share();
        if (curve.getLast().share() == share) {
            return curve;
        }
        var longer = new ArrayList<>(curve);
        longer.add(new Point(now, share));
        return longer;
    }

    public List<ServerRow> resolvers() {
        return having(rows, ServerRow.Role.RESOLVER);
    }

    public List<ServerRow> authoritative() {
        return having(rows, ServerRow.Role.AUTHORITATIVE);
    }

    public Tally resolverTally() {
        return Tally.of(resolvers());
    }

    public Tally authoritativeTally() {
        return Tally.of(authoritative());
    }

    /// Since when every authoritative server that answers has served the new values; without such servers,
    /// since the publication. Empty while one is behind or none was heard.
    public Optional<Instant> authoritativeSince() {
        return authoritativeSince(rows);
    }

    /// When the old answer must be gone from every cache that obeys its TTL.
    public Optional<Instant> goneBy() {
        return goneBy(rows);
    }

    private Optional<Instant> goneBy(List<ServerRow> among) {
        return authoritativeSince(among).map(since -> since.plus(expected.oldTtl()));
    }

    private Optional<Instant> authoritativeSince(List<ServerRow> among) {
        var servers = having(among, ServerRow.Role.AUTHORITATIVE);
        if (servers.isEmpty()) {
            return Optional.of(expected.publishedAt());
        }
        if (servers.stream().anyMatch(row -> row.state().isBehind())) {
            return Optional.empty();
        }
        return servers.stream()
                .filter(row -> row.state() == AnswerState.NEW)
                .flatMap(row -> row.firstNewAt().stream())
                .max(Instant::compareTo);
    }

    /// When `share` of the answering resolvers will be new.
    public Prediction predict(double share, Instant now) {
        return new Forecast(resolvers(), expected.oldTtl(), goneBy(), now).of(share);
    }

    private static List<ServerRow> having(List<ServerRow> rows, ServerRow.Role role) {
        return rows.stream().filter(row -> row.role() == role).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.AnswerState;
import dev.bascule.dns.propagation.Propagation;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.dns.propagation.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What servers answered about a name, for people: a row each, and when the others are expected to follow.
public final class PropagationText {
    private PropagationText() {}

    public static List<String> of(Propagation found, Instant now) {
        var rows = Stream.concat(found.authoritative().stream(), found.resolvers().stream())
                .map(row -> row(row, now))
                .toList();
        var lines = new ArrayList<>(Columns.of(rows));
        lines.add("");
        lines.add("Name servers  " + tally(found.authoritativeTally()));
        lines.add("Resolvers     " + tally(found.resolverTally()));
        lines.add("Prediction    " + prediction(found, now));
        return lines;
    }

    private static List<String> row(ServerRow row, Instant now) {
        var answer = row.answer();
        var isAnswer = row.state().isAnswer();
        return List.of(
                row.state().name(),
                row.provider().map(p -> p + " name server").orElse("resolver"),
                row.server().name(),
                answer.map(a -> String.join(" ", a.values())).orElse(""),
                isAnswer && row.state() != AnswerState.NXDOMAIN
                        ? "TTL " + row.remaining(now).toSeconds() + " s"
                        : "–",
                answer.map(Answer::rtt).map(Columns::length).orElse("–"));
    }

    private static String tally(Tally tally) {
        return tally.total() == 0
                ? "none known"
                : tally.count(AnswerState.NEW) + " of " + tally.answering() + " answering give it, " + tally.total()
                        + " asked";
    }

    private static String prediction(Propagation found, Instant now) {
        if (found.authoritative().stream().anyMatch(row -> row.state().isBehind())) {
            return "none before every name server gives it; the change is not published everywhere";
        }
        var p = found.predict(1, now);
        return switch (p.outlook()) {
            case REACHED -> "every resolver that answers gives it";
            case EXPECTED ->
                "every resolver that answers gives it in " + Columns.length(Duration.between(now, p.earliest()))
                        + " to " + Columns.length(Duration.between(now, p.latest())) + ", if it keeps to TTLs";
            case NOT_IN_SIGHT -> "none: some answer neither the old nor the new address, or nobody answers";
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.AnswerState;
import dev.bascule.dns.propagation.Prediction;
import dev.bascule.dns.propagation.Propagation;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.dns.propagation.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What servers answered about a name, and when the others are expected to follow, as JSON.
public final class PropagationShape {
    private PropagationShape() {}

    public static Shape of(Propagation found, Instant now, List<String> notices) {
        var question = found.expected().question();
        return Shape.document("propagation")
                .with("name", question.name())
                .with("type", question.type().name())
                .with("expected", found.expected().wanted())
                .with("old", found.expected().old())
                .with("authoritative", tally(found.authoritative()))
                .with("resolvers", tally(found.resolvers()))
                .with("prediction", prediction(found, now))
                .with("notices", notices)
                .with(
                        "servers",
                        Stream.concat(found.authoritative().stream(), found.resolvers().stream())
                                .map(row -> server(row, now))
                                .toList());
    }

    private static Shape tally(List<ServerRow> rows) {
        var tally = Tally.of(rows);
        return Shape.empty()
                .with("moved", tally.count(AnswerState.NEW))
                .with("answering", tally.answering())
                .with("asked", tally.total());
    }

    /// Caches cannot follow before every name server has moved.
    private static Shape prediction(Propagation found, Instant now) {
        if (found.authoritative().stream().anyMatch(row -> row.state().isBehind())) {
            return Shape.empty()
                    .with("outlook", "unpublished")
                    .with("earliest", null)
                    .with("latest", null);
        }
        var p = found.predict(1, now);
        var shape = Shape.empty()
                .with("outlook", p.outlook().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return p.outlook() == Prediction.Outlook.EXPECTED
                ? shape.with("earliest", p.earliest()).with("latest", p.latest())
                : shape.with("earliest", null).with("latest", null);
    }

    private static Shape server(ServerRow row, Instant now) {
        var answered = row.answer().filter(_ -> row.state().isAnswer());
        return Shape.empty()
                .with("server", row.server().name())
                .with("address", row.server().address())
                .with("role", row.role().name().toLowerCase(Locale.ROOT))
                .with("provider", row.provider())
                .with("state", row.state().code())
                .with("values", row.answer().map(Answer::values).orElse(List.of()))
                .with("ttl_ms", answered.map(_ -> row.remaining(now)))
                .with("rtt_ms", row.answer().map(Answer::rtt));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import dev.bascule.drill.Moment;
import dev.bascule.drill.OperatorAction;
import dev.bascule.drill.OperatorVerb;
import dev.bascule.drill.Situation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Reads one entry of `operator:`: `at` a time, or `when` a situation has arisen and `after` it.
final class OperatorReader {
    private static final Map<String, OperatorVerb> VERBS = Words.of(OperatorVerb.values(), OperatorVerb::code);
    private static final Map<String, Situation> SITUATIONS = Words.of(Situation.values(), Situation::code);

    private OperatorReader() {}

    static Optional<OperatorAction> read(Fields fields) {
        var moment = moment(fields);
        var verb = fields.word("do", VERBS);
        var to = fields.optionalText("to");
        var reason = fields.optionalText("reason").orElse("drill");
        var ttl = fields.optionalDuration("ttl");
        fields.finish();
        return verb.map(v -> new OperatorAction(moment, v, to, ttl, reason));
    }

    private static Moment moment(Fields fields) {
        if (fields.has("when") == fields.has("at")) {
            fields.problem("An operator acts either 'at' a time or 'when' a situation arises; give one of the two.");
        }
        var after = fields.optionalDuration("after").orElse(Duration.ZERO);
        var situation = fields.optionalWord("when", SITUATIONS);
        var at = fields.optionalDuration("at").orElse(Duration.ZERO);
        return situation.<Moment>map(s -> new Moment.Once(s, after)).orElseGet(() -> new Moment.At(at));
    }
}

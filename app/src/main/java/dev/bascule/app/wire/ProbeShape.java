// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.check.Check;
import dev.bascule.check.Outcome;
import dev.bascule.check.ProbeResult;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.AnswerState;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What single questions to the world found, as JSON: checks that were run, and servers that were asked.
public final class ProbeShape {
    private ProbeShape() {}

    public static Shape checks(Map<Check, ProbeResult> results) {
        var rows = results.entrySet().stream()
                .map(e -> check(e.getKey(), e.getValue()))
                .toList();
        return Shape.document("checks")
                .with(
                        "passed",
                        results.values().stream().allMatch(r -> r.outcome().isPassed()))
                .with("checks", rows);
    }

    private static Shape check(Check check, ProbeResult result) {
        var shape = Shape.empty()
                .with("check", check.id())
                .with("type", check.type().code())
                .with("target", check.target())
                .with("critical", check.critical())
                .with("passed", result.outcome().isPassed())
                .with("took_ms", result.took())
                .with("detail", result.outcome().detail());
        return result.outcome() instanceof Outcome.Failed(var error, var _)
                ? shape.with("error", error.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : shape.with("error", null);
    }

    public static Shape propagation(
            String name, List<String> expected, List<Answer> answers, List<AnswerState> states) {
        var rows = java.util.stream.IntStream.range(0, answers.size())
                .mapToObj(i -> answer(answers.get(i), states.get(i)))
                .toList();
        return Shape.document("propagation")
                .with("name", name)
                .with("expected", expected)
                .with("moved", states.stream().filter(s -> s == AnswerState.NEW).count())
                .with("answering", states.stream().filter(AnswerState::isAnswer).count())
                .with("asked", answers.size())
                .with("servers", rows);
    }

    private static Shape answer(Answer a, AnswerState state) {
        return Shape.empty()
                .with("server", a.server().name())
                .with("address", a.server().address())
                .with("state", state.code())
                .with("values", a.values())
                .with("ttl_ms", a.ttl())
                .with("rtt_ms", a.rtt());
    }
}

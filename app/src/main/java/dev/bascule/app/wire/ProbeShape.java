// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.check.Check;
import dev.bascule.check.Outcome;
import dev.bascule.check.ProbeResult;
import java.util.Locale;
import java.util.Map;

/// Checks that were run once, as JSON.
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
}

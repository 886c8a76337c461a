// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.incident.Incident;
import dev.bascule.incident.budget.Comparison;
import dev.bascule.incident.budget.Part;
import dev.bascule.incident.budget.Ribbon;
import java.util.Arrays;

/// Where the time of an incident went, and how two incidents differ, as JSON; durations are whole milliseconds.
public final class BudgetShape {
    private BudgetShape() {}

    public static Shape of(Ribbon ribbon) {
        return Shape.empty()
                .with("over", ribbon.isOver())
                .with("total_ms", ribbon.total())
                .with("objective_ms", ribbon.objective())
                .with("overrun_ms", ribbon.overrun())
                .with(
                        "parts",
                        ribbon.segments().stream()
                                .map(s -> Shape.empty()
                                        .with("part", s.part().code())
                                        .with("from", s.from())
                                        .with("took_ms", s.length())
                                        .with("open", s.isOpen()))
                                .toList())
                .with(
                        "planned",
                        Arrays.stream(Part.values())
                                .filter(ribbon.planned()::containsKey)
                                .map(p -> Shape.empty()
                                        .with("part", p.code())
                                        .with("planned_ms", ribbon.planned().get(p)))
                                .toList());
    }

    /// What was not measured is absent.
    public static Shape of(Incident first, Incident second, Comparison comparison) {
        return Shape.document("incident-comparison")
                .with("first", first.id())
                .with("second", second.id())
                .with("objective_ms", comparison.objective())
                .with(
                        "measures",
                        comparison.rows().stream()
                                .map(r -> Shape.empty()
                                        .with("measure", r.measure().code())
                                        .with("first_ms", r.first())
                                        .with("second_ms", r.second())
                                        .with("difference_ms", r.difference())
                                        .with("median_ms", r.median())
                                        .with("median_of", r.of()))
                                .toList())
                .with(
                        "failures",
                        counts(
                                comparison.first().failures(),
                                comparison.second().failures()))
                .with(
                        "drifts",
                        counts(comparison.first().drifts(), comparison.second().drifts()));
    }

    private static Shape counts(int first, int second) {
        return Shape.empty().with("first", first).with("second", second);
    }
}

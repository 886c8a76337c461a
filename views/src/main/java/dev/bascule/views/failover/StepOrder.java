// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover;

import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepId;
import dev.bascule.views.control.text.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The numbers that people call the steps of a plan by: 1 for the first, in plan order.
public final class StepOrder {
    private final Map<StepId, Integer> numbers = new HashMap<>();

    public StepOrder(Plan plan) {
        for (var step : plan.steps()) {
            numbers.put(step.id(), numbers.size() + 1);
        }
    }

    public int numberOf(StepId step) {
        return numbers.getOrDefault(step, 0);
    }

    /// What a step waits for: `10–12`, `3, 5`, or a dash.
    public String after(Step step) {
        return ranges(step.after());
    }

    /// Steps by their numbers, neighbours joined: `1–11, 14`.
    public String ranges(List<StepId> steps) {
        var sorted = steps.stream().map(this::numberOf).sorted().toList();
        var ranges = new ArrayList<int[]>();
        for (int number : sorted) {
            if (!ranges.isEmpty() && ranges.getLast()[1] == number - 1) {
                ranges.getLast()[1] = number;
            } else {
                ranges.add(new int[] {number, number});
            }
        }
        return ranges.isEmpty()
                ? Figure.NONE.text()
                : ranges.stream().map(StepOrder::words).collect(Collectors.joining(", "));
    }

    private static String words(int[] range) {
        return switch (range[1] - range[0]) {
            case 0 -> Integer.toString(range[0]);
            case 1 -> range[0] + ", " + range[1];
            default -> range[0] + "–" + range[1];
        };
    }
}

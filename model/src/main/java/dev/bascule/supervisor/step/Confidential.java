// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.failover.plan.StepResult;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The secrets in use: which environment variables hold them, and what must never stand in a kept text. It does
/// not show them itself.
public final class Confidential {
    private static final String HIDDEN = "(secret)";

    /// Hiding what is shorter would only garble ordinary words.
    private static final int SHORTEST = 4;

    private final Set<String> variables;
    private final List<String> values;

    /// Takes the values by the environment variables that hold them.
    public Confidential(Map<String, String> secrets) {
        this.variables = Set.copyOf(secrets.keySet());
        this.values = secrets.values().stream()
                .map(String::strip)
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    Set<String> variables() {
        return variables;
    }

    String hidden(String text) {
        var clean = text;
        for (var value : values) {
            clean = clean.replace(value, HIDDEN);
        }
        return clean;
    }

    StepResult hidden(StepResult result) {
        return switch (result) {
            case StepResult.Done(var detail, var evidence) -> new StepResult.Done(hidden(detail), hidden(evidence));
            case StepResult.Failed(var detail, var advice, var patience, var evidence) ->
                new StepResult.Failed(hidden(detail), advice, patience, hidden(evidence));
        };
    }

    private List<String> hidden(List<String> lines) {
        return lines.stream().map(this::hidden).toList();
    }

    static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}

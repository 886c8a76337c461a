// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// How many servers are in each state. Shares are between 0 and 1; a share of nobody is 0.
public record Tally(Map<AnswerState, Integer> counts) {
    public Tally {
        counts = Map.copyOf(counts);
    }

    public static Tally of(Collection<ServerRow> rows) {
        var counts = new EnumMap<AnswerState, Integer>(AnswerState.class);
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return new Tally(counts);
    }

    public int count(AnswerState state) {
        return counts.getOrDefault(state, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Servers that answered about the name; the others say nothing about their clients.
    public int answering() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isAnswer())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// The share of all servers that serve the new values.
    public double share() {
        return share(total());
    }

    /// The share of those that answer; a dead resolver neither helps nor hinders.
    public double shareOfAnswering() {
        return share(answering());
    }

    private double share(int among) {
        return among == 0 ? 0 : (double) count(AnswerState.NEW) / among;
    }
}

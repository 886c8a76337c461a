// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import dev.bascule.check.CheckId;
import dev.bascule.views.control.Mark;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the table shows at one moment: its lines, all rows of the deployment and the heads of the groups,
/// how many checks are in which state under the other parts of the filter, how many are shown of all, and how
/// many vantage points look at one check at most.
public record Sheet(
        List<Line> lines,
        Map<CheckId, CheckRow> rows,
        Map<String, GroupFace> heads,
        Map<Mark, Integer> states,
        int shown,
        int total,
        int votes) {
    public static final Sheet EMPTY = new Sheet(List.of(), Map.of(), Map.of(), Map.of(), 0, 0, 1);

    public Sheet {
        lines = List.copyOf(lines);
        rows = Collections.unmodifiableMap(rows);
        heads = Collections.unmodifiableMap(heads);
        states = Collections.unmodifiableMap(states);
    }

    /// The same, with the very list of `before` where the lines are equal, so that whoever shows it sees at
    /// once that no line has changed.
    public Sheet keeping(Sheet before) {
        return lines.equals(before.lines) ? new Sheet(before.lines, rows, heads, states, shown, total, votes) : this;
    }

    /// The row of a line; empty for the head of a group.
    public Optional<CheckRow> row(Line line) {
        return line instanceof Line.Row(var check) ? Optional.ofNullable(rows.get(check)) : Optional.empty();
    }

    /// How many checks there are under the other parts of the filter, whatever their state.
    public int all() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }
}

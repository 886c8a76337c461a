// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import dev.bascule.views.control.Mark;
import java.util.List;
import java.util.stream.Collectors;

/// The head of a group: its name, what it is, how it stands, how many rows it has, and how many of them in
/// which state, the worst first.
public record GroupFace(
        String key, String title, String subtitle, Mark mark, int size, List<Count> counts, boolean isFolded) {
    public GroupFace {
        counts = List.copyOf(counts);
    }

    /// How many rows are in a state.
    public record Count(Mark mark, int number) {}

    /// For those who hear it.
    public String spoken() {
        var each = counts.stream().map(c -> c.number() + " " + c.mark().word()).collect(Collectors.joining(", "));
        return "Group " + title + ", " + mark.word() + ", " + size + " checks: " + each + (isFolded ? ", folded" : "");
    }
}

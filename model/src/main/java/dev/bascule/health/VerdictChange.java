// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

/// The verdict on a site before and after. It tells of another health, another vote of a checker, or of
/// flapping that began or ended; newer evidence for the same opinion is no change.
public record VerdictChange(Verdict before, Verdict after) {
    /// Whether the verdict itself differs, not only a vote in it.
    public boolean isTurn() {
        return before.health() != after.health() || before.flapping() != after.flapping();
    }

    public static boolean differs(Verdict before, Verdict after) {
        return before.health() != after.health()
                || before.flapping() != after.flapping()
                || !before.votes().stream()
                        .map(Vote::health)
                        .toList()
                        .equals(after.votes().stream().map(Vote::health).toList());
    }
}

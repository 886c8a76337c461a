// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

/// How many checkers must agree: a majority (at least 2 where 2 exist), all, or a fixed number.
public sealed interface QuorumRule {
    record Majority() implements QuorumRule {}

    record All() implements QuorumRule {}

    record AtLeast(int checkers) implements QuorumRule {
        public AtLeast {
            if (checkers < 1) {
                throw new IllegalArgumentException("A quorum needs at least 1 checker, not " + checkers + ".");
            }
        }
    }

    /// Votes needed among `checkers` vantage points.
    default int needed(int checkers) {
        return switch (this) {
            case Majority _ -> Math.max(checkers / 2 + 1, Math.min(2, checkers));
            case All _ -> Math.max(1, checkers);
            case AtLeast(var n) -> n;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import java.time.Instant;

/// One line of the log of a run: when, what kind, which step (0 for the run as a whole), and the words.
public record LogLine(Instant at, Kind kind, int step, String word, String text) {
    /// How a line is marked; PROBLEM and WARNING count as problems.
    public enum Kind {
        START,
        DONE,
        EVIDENCE,
        NEW_ANSWER,
        WARNING,
        PROBLEM
    }

    public boolean isProblem() {
        return kind == Kind.PROBLEM || kind == Kind.WARNING;
    }
}

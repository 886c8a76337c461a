// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import dev.bascule.views.control.Mark;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a step of a run stands.
public enum StepState {
    WAITING("waiting", null),
    RUNNING("running", Mark.TRANSITION),
    DONE("done", null),
    RETRIED("done after a retry", Mark.DEGRADED),
    FAILED("failed", Mark.UNHEALTHY),
    SKIPPED("skipped", null),
    ROLLED_BACK("rolled back", null);

    private final String word;
    private final @Nullable Mark mark;

    StepState(String word, @Nullable Mark mark) {
        this.word = word;
        this.mark = mark;
    }

    public String word() {
        return word;
    }

    @Nullable
    Mark mark() {
        return mark;
    }

    String pseudoClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

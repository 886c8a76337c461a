// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.banner;

/// What the banner offers to do; words that end in "…" open a further step.
public enum Act {
    HOLD("Hold"),
    RESUME("Resume"),
    FAIL_OVER("Fail over now…"),
    SWITCH_OVER("Switch over…"),
    FAIL_BACK("Failback…"),
    APPROVE("Approve…"),
    DISMISS("Dismiss…"),
    OPEN_RUN("Open the run…");

    private final String words;

    Act(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether this is the one thing that the situation asks for.
    public boolean isMain() {
        return this == FAIL_OVER || this == APPROVE || this == OPEN_RUN;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.banner;

/// What the banner offers to do; words that end in "…" open a further step.
public enum Act {
    HOLD("Hold", "H"),
    RESUME("Resume", "H"),
    HASTEN("Start now…", "S"),
    FAIL_OVER("Fail over now…"),
    SWITCH_OVER("Switch over…"),
    FAIL_BACK("Failback…"),
    APPROVE("Approve…"),
    DISMISS("Dismiss…"),
    OPEN_RUN("Open the run…");

    private final String words;
    private final String key;

    Act(String words) {
        this(words, "");
    }

    Act(String words, String key) {
        this.words = words;
        this.key = key;
    }

    public String words() {
        return words;
    }

    /// The key that does the same; empty for none.
    public String key() {
        return key;
    }

    /// Whether this is the one thing that the situation asks for.
    public boolean isMain() {
        return this == FAIL_OVER || this == APPROVE || this == OPEN_RUN;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.reach;

import java.util.List;

/// One thing that can be tested: its name, what it is, and what its last test said.
public record ReachLine(String id, String title, String about, State state, String took, List<String> findings) {
    public ReachLine {
        findings = List.copyOf(findings);
    }

    /// Where its newest test stands.
    public enum State {
        UNTESTED("not tested"),
        RUNNING("testing"),
        PASSED("passed"),
        FAILED("failed"),
        CALLED_OFF("called off");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    ReachLine in(State next, String length, List<String> said) {
        return new ReachLine(id, title, about, next, length, said);
    }
}

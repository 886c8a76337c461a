// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.diagnosis;

import java.util.ArrayList;
import java.util.List;

/// What is known of one trouble: how it looks, in a sentence, and every fact that was looked at, those that
/// speak for it first.
public record Diagnosis(Trouble trouble, Look look, String sentence, List<Finding> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /// How it looks: nothing speaks for it, something does, or nobody measured what would tell.
    public enum Look {
        CLEAR("not seen"),
        SEEN("seen"),
        UNKNOWN("not measured");

        private final String word;

        Look(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// Facts that speak for the trouble come first, each group in its order.
    static Diagnosis of(Trouble trouble, String calm, List<Finding> findings) {
        var speaking = findings.stream().filter(Finding::speaksForIt).toList();
        var rest = findings.stream().filter(f -> !f.speaksForIt()).toList();
        var all = new ArrayList<>(speaking);
        all.addAll(rest);
        return speaking.isEmpty()
                ? new Diagnosis(trouble, Look.CLEAR, calm, all)
                : new Diagnosis(trouble, Look.SEEN, count(speaking.size()), all);
    }

    static Diagnosis unknown(Trouble trouble, String how) {
        return new Diagnosis(trouble, Look.UNKNOWN, how, List.of());
    }

    private static String count(int speaking) {
        return speaking == 1 ? "One fact speaks for it." : speaking + " facts speak for it.";
    }
}

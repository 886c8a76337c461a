// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import java.time.Duration;
import java.util.List;

/// How one attempt of a step ended. `evidence` are bounded lines fit to keep: receipts, answers, output of
/// hooks.
public sealed interface StepResult {
    String detail();

    List<String> evidence();

    record Done(String detail, List<String> evidence) implements StepResult {
        public Done {
            evidence = List.copyOf(evidence);
        }
    }

    /// `patience` is the shortest time before another attempt, as a provider that throttles asks for it.
    record Failed(String detail, Advice advice, Duration patience, List<String> evidence) implements StepResult {
        public Failed {
            evidence = List.copyOf(evidence);
        }

        public Failed(String detail, boolean retryable, List<String> evidence) {
            this(detail, retryable ? Advice.RETRY : Advice.GIVE_UP, Duration.ZERO, evidence);
        }
    }

    /// What a failed attempt leads to: another one while the step has any left; another one that uses none up,
    /// because it was only asked to come later; what the step's own rule says; or, whatever that says, a
    /// person, because nobody knows what the attempt did or whether it can be taken back.
    enum Advice {
        RETRY("retry"),
        WAIT("wait"),
        GIVE_UP("give-up"),
        ASK("ask");

        private final String code;

        Advice(String code) {
            this.code = code;
        }

        /// The word in stored data.
        public String code() {
            return code;
        }
    }
}

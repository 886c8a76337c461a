// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

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

    /// `retryable` says whether another attempt makes sense; a conflict or a refusal does not.
    record Failed(String detail, boolean retryable, List<String> evidence) implements StepResult {
        public Failed {
            evidence = List.copyOf(evidence);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import dev.bascule.predict.BacktestReport;
import dev.bascule.predict.Progress;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Port: the policies of the configuration in force, and how another one is tried and put in their place. Reads
/// files and stores: call it off the screen's thread.
public interface PolicyDesk {
    /// What is in force for a deployment; empty when the configuration does not name it.
    Optional<PolicyStanding> standing(DeploymentId deployment);

    /// Holds wanted values against the file; an empty text takes the key away.
    PolicyDraft draft(DeploymentId deployment, Map<PolicyKey, String> wanted);

    /// Runs the engine over the last `back` of the record with the draft's policy. Empty when it was called off
    /// or nothing is recorded.
    Optional<BacktestReport> preview(PolicyDraft draft, Duration back, Progress progress);

    /// Writes the draft into the file if that still says what it was held against.
    Written apply(PolicyDraft draft);

    /// Puts the text before the last change back, and keeps the one that stands there. A file that somebody
    /// edited since is left alone unless `overEdits`.
    Written undo(boolean overEdits);

    /// Whether it was written, a sentence about it, and the lines that changed or would have.
    record Written(boolean isDone, String words, List<DiffLine> diff) {
        public Written {
            diff = List.copyOf(diff);
        }

        /// A refusal that is about no lines.
        public static Written not(String why) {
            return new Written(false, why, List.of());
        }
    }
}

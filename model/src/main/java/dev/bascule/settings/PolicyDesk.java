// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import dev.bascule.predict.BacktestReport;
import dev.bascule.predict.Progress;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
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

    /// Puts the text before the last change back.
    Written undo();

    /// Whether it was written, and a sentence about it.
    record Written(boolean isDone, String words) {}
}

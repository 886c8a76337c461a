// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.budget;

import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.rule.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What an incident went through: when it began, was noticed, was acted on and was over; the policy and the
/// move as they stood when it was over, or stand now; how often a step failed and a record was found drifted.
public record Course(
        Instant onset,
        Optional<Instant> detected,
        Optional<Instant> started,
        Optional<Instant> restored,
        Optional<Execution> move,
        Optional<Policy> policy,
        int failures,
        int drifts) {
    /// What was configured as the objective of the time from onset to restored.
    public Optional<Duration> objective() {
        return policy.flatMap(Policy::rtoObjective);
    }
}

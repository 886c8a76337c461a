// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.health.HealthPolicy;
import dev.bascule.health.QuorumRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How a deployment is watched and moved. Every figure comes from the configuration; the defaults are those of
/// the procedures that Bascule grew from. `minimumScore` is what a candidate needs of 100; `propagationShare`
/// (0 to 1) of the answering resolvers must have moved before a deployment counts as failed over.
public record Policy(
        Automation automation,
        int failureThreshold,
        int recoveryThreshold,
        Duration interval,
        Duration timeout,
        boolean refusedIsImmediate,
        double degradationRatio,
        boolean degradationTriggers,
        Duration grace,
        Duration cooldown,
        int maxFailoversPerDay,
        int maxAttempts,
        boolean cascade,
        boolean automaticRecovery,
        Duration recoveryDelay,
        QuorumRule quorum,
        List<Freeze> freezes,
        Optional<Duration> maxReplicationLag,
        boolean twoPerson,
        int minimumScore,
        double propagationShare,
        Duration propagationTimeout,
        Optional<Duration> rtoObjective,
        Optional<Duration> rpoObjective) {
    public static final Policy DEFAULT = new Policy(
            Automation.APPROVAL,
            3,
            5,
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            false,
            0.5,
            false,
            Duration.ofSeconds(15),
            Duration.ofMinutes(5),
            5,
            3,
            false,
            false,
            Duration.ofSeconds(300),
            new QuorumRule.Majority(),
            List.of(),
            Optional.empty(),
            false,
            50,
            0.95,
            Duration.ofMinutes(15),
            Optional.empty(),
            Optional.empty());

    public Policy {
        freezes = List.copyOf(freezes);
        if (failureThreshold < 1 || recoveryThreshold < 1 || maxAttempts < 1) {
            throw new IllegalArgumentException("Thresholds and attempts of a policy must be at least 1.");
        }
        if (maxFailoversPerDay < 0 || minimumScore < 0 || minimumScore > 100) {
            throw new IllegalArgumentException("Limits of a policy must not be negative, and a score is 0 to 100.");
        }
    }

    /// How observations are judged by it; what it does not say is usual.
    public HealthPolicy health() {
        var d = HealthPolicy.DEFAULT;
        return new HealthPolicy(
                degradationRatio, refusedIsImmediate, quorum, d.flapChanges(), d.flapWindow(), d.isolationShare());
    }

    /// The same with another degree of automation.
    public Policy withAutomation(Automation other) {
        return new Policy(
                other,
                failureThreshold,
                recoveryThreshold,
                interval,
                timeout,
                refusedIsImmediate,
                degradationRatio,
                degradationTriggers,
                grace,
                cooldown,
                maxFailoversPerDay,
                maxAttempts,
                cascade,
                automaticRecovery,
                recoveryDelay,
                quorum,
                freezes,
                maxReplicationLag,
                twoPerson,
                minimumScore,
                propagationShare,
                propagationTimeout,
                rtoObjective,
                rpoObjective);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import dev.bascule.topology.NodeId;
import java.time.Duration;
import java.util.Optional;

/// What is probed, how and how often. `failureThreshold` consecutive failures make it UNHEALTHY,
/// `recoveryThreshold` successes HEALTHY again. Only `critical` checks can trigger a failover. The timeout is
/// shorter than or equal to the interval.
public record Check(
        CheckId id,
        Optional<NodeId> node,
        CheckType type,
        String target,
        Optional<String> query,
        Expectation expect,
        Duration interval,
        Duration timeout,
        int failureThreshold,
        int recoveryThreshold,
        boolean critical) {
    public Check {
        if (!interval.isPositive() || !timeout.isPositive()) {
            throw new IllegalArgumentException("Check " + id + " needs an interval and a timeout above zero.");
        }
        if (failureThreshold < 1 || recoveryThreshold < 1) {
            throw new IllegalArgumentException("Check " + id + " needs thresholds of at least 1.");
        }
    }

    /// The same with other thresholds.
    public Check judgedBy(int failures, int successes) {
        return new Check(id, node, type, target, query, expect, interval, timeout, failures, successes, critical);
    }

    /// The same at another pace.
    public Check paced(Duration every, Duration patience) {
        return new Check(
                id, node, type, target, query, expect, every, patience, failureThreshold, recoveryThreshold, critical);
    }
}

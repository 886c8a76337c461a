// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import dev.bascule.check.Vantage;
import dev.bascule.failover.rule.Policy;
import java.time.Instant;
import java.util.List;

/// A policy to be tried on the record of `[from, to)`; `vantages` are the checks of every checker as they
/// would be under it.
public record Trial(Policy policy, List<Vantage> vantages, Instant from, Instant to) {
    public Trial {
        vantages = List.copyOf(vantages);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A backtest needs a period that ends after it begins.");
        }
    }

    /// Whether a policy in force judges observations otherwise, so that verdicts have to be reached anew.
    boolean judgesOtherwiseThan(Policy recorded) {
        return policy.failureThreshold() != recorded.failureThreshold()
                || policy.recoveryThreshold() != recorded.recoveryThreshold()
                || !policy.health().equals(recorded.health());
    }
}

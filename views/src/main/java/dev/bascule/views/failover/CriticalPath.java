// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover;

import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.StepId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/// The steps that decide how long a plan takes: one second more in any of them is one second more for the
/// whole.
public final class CriticalPath {
    private CriticalPath() {}

    public static Set<StepId> of(Plan plan) {
        var starts = plan.expectedStarts();
        var latestEnds = new HashMap<StepId, Duration>();
        var critical = new HashSet<StepId>();
        var whole = plan.expected();
        for (var step : plan.steps().reversed()) {
            var latestStart = latestEnds.getOrDefault(step.id(), whole).minus(step.expected());
            step.after().forEach(before -> latestEnds.merge(before, latestStart, CriticalPath::earlier));
            if (latestStart.equals(starts.getOrDefault(step.id(), Duration.ZERO))) {
                critical.add(step.id());
            }
        }
        return Set.copyOf(critical);
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.Plan;
import dev.bascule.topology.SiteId;
import java.util.Optional;

/// Where traffic is on its way to, or would go next.
record Heading(Optional<SiteId> from, Optional<SiteId> to, boolean isMoving, boolean isPending) {
    /// A roll-back that runs comes before a move that runs, then one that is pending; else the best of the
    /// ranking is next.
    static Heading of(DeploymentPicture picture) {
        var running = picture.rollback()
                .filter(Heading::isRunning)
                .or(() -> picture.execution().filter(Heading::isRunning))
                .map(Execution::plan);
        var plan = running.or(() -> picture.pending().flatMap(p -> p.plan()));
        if (plan.isPresent()) {
            return new Heading(plan.map(Plan::from), plan.map(Plan::to), running.isPresent(), running.isEmpty());
        }
        var best = picture.ranking().stream()
                .filter(s -> s.isEligible())
                .map(s -> s.site())
                .filter(s -> !picture.active().equals(Optional.of(s)))
                .findFirst();
        return new Heading(picture.active(), best, false, false);
    }

    String words(SiteId site) {
        if (!to.equals(Optional.of(site))) {
            return "";
        }
        return isMoving ? "moving here" : isPending ? "planned" : "next in line";
    }

    private static boolean isRunning(Execution execution) {
        return !execution.status().isEnded();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.failover.Pending;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.Plan;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what is known now from the picture of a deployment.
public final class Present {
    private Present() {}

    public static Known of(DeploymentPicture picture) {
        return new Known(
                picture.setup(),
                picture.at(),
                true,
                true,
                picture.phase(),
                picture.active(),
                heading(picture),
                picture.verdicts(),
                picture.checks().stream().map(CheckLook::of).toList(),
                Records.held(picture),
                picture.ranking(),
                reached(picture.deployment().sites(), picture.dns()));
    }

    private static Optional<Known.Heading> heading(DeploymentPicture picture) {
        return heading(picture.execution(), picture.rollback(), picture.pending());
    }

    /// A roll-back that runs comes before a move that runs, and that before one that is pending.
    static Optional<Known.Heading> heading(
            Optional<Execution> execution, Optional<Execution> rollback, Optional<Pending> pending) {
        return rollback.filter(Present::isRunning)
                .or(() -> execution.filter(Present::isRunning))
                .map(e -> new Known.Heading(e.plan().to(), Optional.empty()))
                .or(() -> pending.flatMap(p -> p.plan().map(Plan::to).map(to -> new Known.Heading(to, p.deadline()))));
    }

    private static boolean isRunning(Execution execution) {
        return !execution.status().isEnded();
    }

    /// How many resolvers answer with each site's addresses; sites that none answers with are left out.
    private static Map<SiteId, Long> reached(List<Site> sites, DnsPicture dns) {
        var reached = new HashMap<SiteId, Long>();
        for (var row : dns.rows()) {
            if (row.provider().isEmpty()) {
                sites.stream()
                        .filter(s -> isAddressed(s, row.values()))
                        .findFirst()
                        .ifPresent(s -> reached.merge(s.id(), 1L, Long::sum));
            }
        }
        return reached;
    }

    private static boolean isAddressed(Site site, List<String> values) {
        return values.contains(site.address())
                || site.address6().filter(values::contains).isPresent();
    }
}

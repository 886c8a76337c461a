// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Preview;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A dry run as the page shows it: the plan read as a table with its costs, or the problems that leave no plan.
public record Rehearsal(Optional<Sheets> sheets, List<String> problems, Instant at, Instant expiresAt) {
    public Rehearsal {
        problems = List.copyOf(problems);
    }

    /// What can be said once there is a plan.
    public record Sheets(Plan plan, PlanSheet table, Estimate estimate, BlastRadius blast) {}

    static Rehearsal of(Preview preview, Snapshot snapshot, DeploymentPicture picture) {
        var sheets = preview.plan().map(plan -> sheets(plan, preview, snapshot, picture));
        return new Rehearsal(sheets, preview.problems(), preview.facts().at(), preview.expiresAt());
    }

    private static Sheets sheets(Plan plan, Preview preview, Snapshot snapshot, DeploymentPicture picture) {
        var table = PlanSheet.of(plan, preview, picture);
        var isStateful = picture.deployment().isStateful();
        var estimate =
                Estimate.of(plan, table, preview.facts(), picture.setup().policy(), preview.worstCache(), isStateful);
        return new Sheets(plan, table, estimate, BlastRadius.of(plan, preview, snapshot, picture, estimate.loss()));
    }
}

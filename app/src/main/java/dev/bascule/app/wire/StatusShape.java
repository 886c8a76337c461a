// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.health.Verdict;
import java.util.Locale;

/// How every deployment stands, as JSON.
public final class StatusShape {
    private StatusShape() {}

    public static Shape of(Snapshot snapshot) {
        var standing = snapshot.standing();
        return Shape.document("status")
                .with("at", snapshot.at())
                .with("leads", standing.leads())
                .with("leader", standing.leader())
                .with("configuration", standing.configuration())
                .with("configuration_problems", standing.configurationProblems())
                .with("store_problem", standing.storeProblem())
                .with("notices", snapshot.notices())
                .with("journal_entries", snapshot.journalEntries())
                .with("journal_head", snapshot.journalHead())
                .with(
                        "deployments",
                        snapshot.deployments().stream()
                                .map(StatusShape::deployment)
                                .toList());
    }

    private static Shape deployment(DeploymentPicture d) {
        return Shape.empty()
                .with("name", d.deployment().id())
                .with("state", d.phase().code())
                .with("active", d.active())
                .with("health", d.health().code())
                .with("automation", d.automation().code())
                .with("effective_automation", d.effective().code())
                .with("effective_because", d.effectiveBecause())
                .with("sites", d.verdicts().stream().map(StatusShape::site).toList())
                .with(
                        "providers",
                        d.dns().readings().stream().map(PlanShape::reading).toList())
                .with("pending", d.pending().map(p -> p.kind().name().toLowerCase(Locale.ROOT)))
                .with("execution", d.execution().map(PlanShape::execution))
                .with("incident", d.incident().map(i -> i.id()))
                .with("moves_today", d.budget().movesToday())
                .with("moves_limit", d.budget().limit())
                .with("cooldown_until", d.budget().cooldownUntil());
    }

    private static Shape site(Verdict v) {
        return Shape.empty()
                .with("site", v.site())
                .with("health", v.health().code())
                .with("agreeing", v.agreeing())
                .with("votes", v.votes().size())
                .with("needed", v.needed())
                .with("since", v.since())
                .with("flapping", v.flapping())
                .with("because", v.because());
    }
}

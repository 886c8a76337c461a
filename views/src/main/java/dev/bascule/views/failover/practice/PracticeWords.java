// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.practice;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.text.Figures;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says before anything begins what a practice really moves and what it is measured against.
public record PracticeWords(Practice practice, DeploymentPicture picture, Optional<SiteId> to) {
    public String moved() {
        if (practice.rehearsal().isEmpty()) {
            return "Nobody and nothing: every reading and every rule is real, no write is possible.";
        }
        return "**Real users** of " + picture.deployment().id() + ", from " + from() + " to " + target()
                + ": resolvers are given the new address, hooks of the plan run.";
    }

    public String records() {
        return picture.setup().records().stream().map(this::record).collect(Collectors.joining("; "));
    }

    private String record(RecordTarget target) {
        return target.key().name() + " " + target.key().type() + " at "
                + target.providers().stream().map(picture.setup()::nameOf).collect(Collectors.joining(", "));
    }

    public String objective() {
        return picture.setup()
                .policy()
                .rtoObjective()
                .map(o -> "users at " + target() + " within **" + Figures.span(o) + "**, from the order")
                .orElse("none is configured, so the drill will not be judged; set objectives.rto in bascule.yaml");
    }

    public String wayBack() {
        return practice.rehearsal().isEmpty()
                ? "none is needed"
                : "you bring users home to " + from() + " with Failback; until then the drill is under way. Abort rolls"
                        + " back, as in any move.";
    }

    public String ifReal() {
        return "a loss during the drill is answered as ever, opens an incident of its own, and ends the drill";
    }

    private String from() {
        return picture.active().map(SiteId::value).orElse("an unknown site");
    }

    private String target() {
        return to.map(SiteId::value).orElse("the chosen site");
    }
}

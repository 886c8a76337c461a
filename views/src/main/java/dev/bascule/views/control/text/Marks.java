// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.text;

import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.incident.Tone;
import dev.bascule.topology.Node;
import dev.bascule.topology.NodeKind;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.DeploymentMark;
import dev.bascule.views.control.Mark;
import org.jspecify.annotations.Nullable;

/// The mark of every state of the model, so that all screens show the same shape, colour and word.
public final class Marks {
    private Marks() {}

    public static Mark of(Health health) {
        return switch (health) {
            case HEALTHY -> Mark.HEALTHY;
            case DEGRADED -> Mark.DEGRADED;
            case UNHEALTHY -> Mark.UNHEALTHY;
            case UNKNOWN -> Mark.UNKNOWN;
        };
    }

    public static DeploymentMark of(FailoverState phase) {
        return switch (phase) {
            case ACTIVE -> DeploymentMark.ACTIVE;
            case FAILING_OVER -> DeploymentMark.FAILING_OVER;
            case FAILED_OVER -> DeploymentMark.FAILED_OVER;
            case RECOVERING -> DeploymentMark.RECOVERING;
            case RECOVERED -> DeploymentMark.RECOVERED;
        };
    }

    /// Null for what has no state.
    public static @Nullable Mark of(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> null;
            case HEALTHY -> Mark.HEALTHY;
            case DEGRADED -> Mark.DEGRADED;
            case UNHEALTHY -> Mark.UNHEALTHY;
            case UNKNOWN -> Mark.UNKNOWN;
            case TRANSITION -> Mark.TRANSITION;
        };
    }

    /// Whether a node that is well is only ready: a replica anywhere but home, and what a warm or cold site
    /// wakes later.
    public static boolean standsBy(Node node, Tier tier, boolean carriesTraffic) {
        if (carriesTraffic || !node.perSite()) {
            return false;
        }
        return switch (tier) {
            case HOT -> node.stateful();
            case WARM -> node.stateful() || node.kind() == NodeKind.SERVICE;
            case COLD -> node.kind() != NodeKind.EDGE;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import java.util.EnumSet;
import java.util.Set;

/// What of the graph is drawn in full: node kinds, problems alone or all, and which lines and markers.
public record Filter(
        Set<Stage> stages, boolean isProblemsOnly, boolean hasReplication, boolean hasIdle, boolean hasSinglePoints) {
    public static final Filter ALL = new Filter(EnumSet.allOf(Stage.class), false, true, true, true);

    public Filter {
        stages = Set.copyOf(stages);
    }

    /// Nodes that are filtered away stay in their places, dimmed, so that position remains identity.
    public boolean shows(GraphNode node) {
        return stages.contains(node.stage()) && (!isProblemsOnly || node.isProblem());
    }

    public boolean shows(GraphEdge edge) {
        return switch (edge.kind()) {
            case REPLICATION -> hasReplication;
            case IDLE -> hasIdle;
            case ACTIVE, PLANNED, FAILING -> true;
        };
    }

    public Filter withStage(Stage stage, boolean shown) {
        var next = EnumSet.noneOf(Stage.class);
        next.addAll(stages);
        if (shown) {
            next.add(stage);
        } else {
            next.remove(stage);
        }
        return new Filter(next, isProblemsOnly, hasReplication, hasIdle, hasSinglePoints);
    }
}

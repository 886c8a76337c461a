// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /// One line of text that [#of] reads.
    public String line() {
        return "%s|%s %s %s %s"
                .formatted(
                        stages.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                        isProblemsOnly,
                        hasReplication,
                        hasIdle,
                        hasSinglePoints);
    }

    /// The filter of a line; empty for one that says something else.
    public static Optional<Filter> of(String line) {
        var parts = line.split("\\|", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        var flags = parts[1].split(" ");
        if (flags.length != 4) {
            return Optional.empty();
        }
        var named = List.of(parts[0].split(" "));
        var stages = Arrays.stream(Stage.values())
                .filter(s -> named.contains(s.name()))
                .collect(Collectors.toSet());
        return Optional.of(new Filter(
                stages,
                Boolean.parseBoolean(flags[0]),
                Boolean.parseBoolean(flags[1]),
                Boolean.parseBoolean(flags[2]),
                Boolean.parseBoolean(flags[3])));
    }

    public Filter withProblemsOnly(boolean wanted) {
        return new Filter(stages, wanted, hasReplication, hasIdle, hasSinglePoints);
    }

    public Filter withReplication(boolean wanted) {
        return new Filter(stages, isProblemsOnly, wanted, hasIdle, hasSinglePoints);
    }

    public Filter withIdle(boolean wanted) {
        return new Filter(stages, isProblemsOnly, hasReplication, wanted, hasSinglePoints);
    }

    public Filter withSinglePoints(boolean wanted) {
        return new Filter(stages, isProblemsOnly, hasReplication, hasIdle, wanted);
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

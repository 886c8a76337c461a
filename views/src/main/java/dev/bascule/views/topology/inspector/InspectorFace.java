// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.inspector;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Figure;
import java.util.List;
import java.util.Optional;

/// Everything the inspector shows of one node, in words and figures. What is not known says so; nothing is
/// empty that has a reason to be.
public record InspectorFace(
        String id,
        String title,
        Optional<Mark> mark,
        String headline,
        List<Fact> facts,
        String quorum,
        List<Opinion> opinions,
        Optional<Latency> latency,
        String noLatency,
        List<Dependency> dependencies,
        String blast,
        Optional<String> singlePoint,
        List<Change> changes) {
    public InspectorFace {
        facts = List.copyOf(facts);
        opinions = List.copyOf(opinions);
        dependencies = List.copyOf(dependencies);
        changes = List.copyOf(changes);
    }

    public record Fact(String name, String value) {}

    /// What one checker says, and how old that is.
    public record Opinion(String checker, Mark mark, String evidence, String age) {}

    /// Response times over the newest results; `summary` is the figure in a sentence.
    public record Latency(Figure figure, String summary) {}

    /// A node that this one needs, or that needs it.
    public record Dependency(String verb, String id, Optional<Mark> mark, String value) {}

    public record Change(String time, String words, String who) {}
}

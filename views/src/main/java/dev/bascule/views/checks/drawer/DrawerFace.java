// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.drawer;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Figure;
import java.util.List;
import java.util.Optional;

/// What the drawer shows of one check. `why` are sentences; nothing is empty that has a reason to be.
public record DrawerFace(
        String title,
        Mark mark,
        String word,
        String headline,
        List<Fact> facts,
        Optional<Latency> latency,
        String quorum,
        List<Opinion> opinions,
        List<String> why,
        List<Witness> evidence,
        String noEvidence,
        boolean isMuted) {
    public DrawerFace {
        facts = List.copyOf(facts);
        opinions = List.copyOf(opinions);
        why = List.copyOf(why);
        evidence = List.copyOf(evidence);
    }

    public record Fact(String name, String value) {}

    /// Response times of the newest results; `span` is how far they reach back, `summary` the figure in a
    /// sentence.
    public record Latency(Figure figure, String span, String summary) {}

    /// What one checker says, and how old that is.
    public record Opinion(String checker, Mark mark, String word, String evidence, String age) {}

    /// A failed exchange: when, who saw it, how long it took, the outcome in a few words, and what was said on
    /// the wire.
    public record Witness(String time, String checker, String took, String outcome, String text) {}
}

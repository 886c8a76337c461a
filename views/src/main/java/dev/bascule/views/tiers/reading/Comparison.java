// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.topology.SiteId;
import java.util.ArrayList;
import java.util.List;

/// Two sites side by side, line by line; `isDifferent` lines are where they part.
public record Comparison(SiteId left, SiteId right, List<Line> lines) {
    public Comparison {
        lines = List.copyOf(lines);
    }

    /// One thing that both have or lack.
    public record Line(String name, String left, String right) {
        public boolean isDifferent() {
            return !left.equals(right);
        }
    }

    public static Comparison of(SiteCard left, SiteCard right) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("State", left.mark().word(), right.mark().word()));
        lines.add(new Line("Tier", left.tier().name(), right.tier().name()));
        lines.add(new Line("Advised", left.advised(), right.advised()));
        lines.add(new Line("Score", score(left), score(right)));
        left.rank()
                .or(right::rank)
                .ifPresent(any -> any.score()
                        .parts()
                        .forEach(p -> lines.add(new Line(p.name(), earned(left, p.name()), earned(right, p.name())))));
        values(left, right, lines);
        lines.add(new Line(
                "Last move", left.lastMove().replace("`", ""), right.lastMove().replace("`", "")));
        return new Comparison(left.id(), right.id(), lines);
    }

    private static void values(SiteCard left, SiteCard right, List<Line> lines) {
        for (var i = 0; i < Math.min(left.cells().size(), right.cells().size()); i++) {
            var one = left.cells().get(i);
            var other = right.cells().get(i);
            if (one.name().equals(other.name())) {
                lines.add(new Line(one.name(), one.value().text(), other.value().text()));
            } else {
                lines.add(new Line(one.name(), one.value().text(), "–"));
                lines.add(new Line(other.name(), "–", other.value().text()));
            }
        }
    }

    private static String score(SiteCard card) {
        return card.rank().map(r -> r.score().total() + " of 100").orElse("not ranked");
    }

    private static String earned(SiteCard card, String part) {
        return card.rank().stream()
                .flatMap(r -> r.score().parts().stream())
                .filter(p -> p.name().equals(part))
                .map(p -> p.earned() + "/" + p.weight())
                .findFirst()
                .orElse("–");
    }
}

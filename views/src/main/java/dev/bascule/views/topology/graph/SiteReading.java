// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the frames of the sites. A frame shows the worse of the quorum's verdict and the nodes inside.
final class SiteReading {
    private SiteReading() {}

    static List<SiteBox> sites(Known known, List<GraphNode> nodes) {
        return known.deployment().sites().stream()
                .map(s -> new SiteBox(
                        s.id(),
                        mark(known, s, nodes),
                        s.role() == Role.PRIMARY,
                        known.active().equals(Optional.of(s.id())),
                        next(known, s),
                        (s.role() == Role.PRIMARY ? "" : "backup · ") + s.region() + " · " + s.tier(),
                        users(known, s)))
                .toList();
    }

    private static Mark mark(Known known, Site site, List<GraphNode> nodes) {
        var marks = new ArrayList<Mark>();
        marks.add(known.verdict(site.id()).map(v -> Marks.of(v.health())).orElse(Mark.UNKNOWN));
        nodes.stream()
                .filter(n -> n.site().equals(Optional.of(site.id())))
                .flatMap(n -> n.mark().stream())
                .filter(Mark::isLoud)
                .forEach(marks::add);
        return Mark.worst(marks);
    }

    private static String next(Known known, Site site) {
        if (known.isHeadedFor(site.id())) {
            return known.heading()
                    .flatMap(Known.Heading::deadline)
                    .map(d -> "in " + Figures.remaining(Duration.between(known.at(), d)))
                    .orElse(known.phase().isMoving() ? "moving here" : "next in line");
        }
        var best = known.ranking().stream().filter(CandidateScore::isEligible).findFirst();
        return best.filter(c -> c.site().equals(site.id())
                        && !known.active().equals(Optional.of(site.id()))
                        && known.heading().isEmpty())
                .map(c -> "next in line, " + c.total())
                .orElse("");
    }

    private static String users(Known known, Site site) {
        if (known.answering() > 0) {
            return known.reached().getOrDefault(site.id(), 0L) + " of " + known.answering() + " resolvers";
        }
        if (known.active().isEmpty()) {
            return known.isMeasured() ? "traffic not known" : "traffic not recorded";
        }
        return known.active().equals(Optional.of(site.id())) ? "records point here" : "no record points here";
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.incident.MeasuredMove;
import dev.bascule.topology.Node;
import dev.bascule.topology.Site;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.tiers.reading.LossLine.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Answers what would be left if the active site were lost, then the next in the ranking too, and so on; last,
/// what no site can stand in for.
final class Losses {
    private static final String NONE = Figure.NONE.text();

    private final DeploymentPicture picture;
    private final List<MeasuredMove> moves;
    private final Function<Site, SiteMeasures> measures;
    private final Instant now;

    Losses(DeploymentPicture picture, List<MeasuredMove> moves, Function<Site, SiteMeasures> measures, Instant now) {
        this.picture = picture;
        this.moves = moves;
        this.measures = measures;
        this.now = now;
    }

    List<LossLine> lines(List<Ranked> ranking) {
        var lines = new ArrayList<LossLine>();
        var lost = new ArrayList<String>();
        picture.active().ifPresent(a -> lost.add(a.value()));
        for (var next : ranking) {
            if (!lost.isEmpty()) {
                picture.deployment()
                        .site(next.site())
                        .ifPresent(s -> lines.add(line(String.join(", ", lost), next, s)));
                lost.add(next.site().value());
            }
        }
        picture.deployment().nodes().stream().filter(n -> !n.perSite()).forEach(n -> lines.add(shared(n)));
        return lines;
    }

    private LossLine line(String lost, Ranked next, Site site) {
        var recovery = MeasuredMove.expected(moves, site.id());
        var objective = picture.setup().policy().rtoObjective();
        var answer = answer(recovery, objective);
        return new LossLine(
                lost,
                Optional.of(site.id()),
                Optional.of(next.mark()),
                loss(site),
                recovery.map(Figures::span).orElse(NONE),
                objective.map(Figures::span).orElse(NONE),
                answer,
                words(answer, recovery, objective),
                why(next));
    }

    private String loss(Site site) {
        return picture.deployment().isStateful()
                ? measures.apply(site)
                        .lag()
                        .filter(l -> !l.isStale(now))
                        .map(l -> Figures.lag(l.behind()).text())
                        .orElse(NONE)
                : "none";
    }

    private static Answer answer(Optional<Duration> recovery, Optional<Duration> objective) {
        if (recovery.isEmpty() || objective.isEmpty()) {
            return Answer.NOT_KNOWN;
        }
        return recovery.get().compareTo(objective.get()) <= 0 ? Answer.MET : Answer.MISSED;
    }

    private static String words(Answer answer, Optional<Duration> recovery, Optional<Duration> objective) {
        return switch (answer) {
            case MET -> "met";
            case MISSED -> "missed by `" + Figures.span(recovery.orElseThrow().minus(objective.orElseThrow())) + "`";
            case NOT_KNOWN -> objective.isEmpty() ? "no objective set" : "not measured";
            case NONE -> "no answer";
        };
    }

    private String why(Ranked next) {
        var last = moves.stream().filter(m -> m.to().equals(next.site())).reduce((_, newer) -> newer);
        var proof = last.map(m -> "last move " + Figures.age(Duration.between(m.endedAt(), now)) + " ago")
                .orElse("no move there has been measured");
        return (next.score().isEligible() ? "" : "manual only: " + next.score().because() + ", ") + "score `"
                + next.score().total() + "`, " + proof;
    }

    private LossLine shared(Node node) {
        return new LossLine(
                node.id().value(),
                Optional.empty(),
                Optional.empty(),
                NONE,
                NONE,
                NONE,
                Answer.NONE,
                "no answer",
                "SPOF: all sites share it, no second one is configured");
    }
}

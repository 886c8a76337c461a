// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.health.Health;
import dev.bascule.incident.Incident;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.wall.WallFace.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads the four figures below the sites: where resolvers lead, which checks fail, how far the checklist is,
/// and how the worst of the other deployments stands.
final class FactReading {
    private final DeploymentPicture picture;

    private FactReading(DeploymentPicture picture) {
        this.picture = picture;
    }

    /// Nothing is stated of a deployment that is not heard of any more.
    static List<Fact> of(DeploymentPicture picture, List<DeploymentPicture> others, boolean isLive) {
        var reading = new FactReading(picture);
        var facts = new ArrayList<Fact>();
        if (isLive) {
            facts.add(reading.resolvers());
            facts.add(reading.checks());
            facts.add(reading.checklist());
            others.stream()
                    .max(Comparator.comparingInt(WallReading::urgency))
                    .ifPresent(worst -> facts.add(other(worst, others.size())));
        }
        return facts;
    }

    private Fact resolvers() {
        var asked = picture.dns().rows().stream()
                .filter(row -> row.provider().isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return plain("Resolvers", "–", "", "not asked yet");
        }
        var news = asked.stream().filter(row -> row.state().equals("NEW")).count();
        var moves = WallReading.run(picture).isPresent();
        return counted(
                moves ? "Resolvers new" : "Resolvers as wanted",
                moves ? Optional.of(Mark.TRANSITION) : Optional.empty(),
                news,
                asked.size());
    }

    private Fact checks() {
        var here = picture.checks().stream().findFirst().map(CheckPicture::checker);
        var mine = picture.checks().stream()
                .filter(c -> here.equals(Optional.of(c.checker())))
                .map(c -> c.standing().health())
                .toList();
        var healthy = mine.stream().filter(h -> h == Health.HEALTHY).count();
        var worst = Mark.worst(mine.stream().map(Marks::of).toList());
        return counted("Checks healthy", Optional.of(worst).filter(Mark::isLoud), healthy, mine.size());
    }

    private Fact checklist() {
        var items = picture.incident().map(Incident::checklist).orElse(List.of());
        if (items.isEmpty()) {
            return plain("Incident", "none", "", "nothing is open");
        }
        return counted(
                "Checklists",
                Optional.empty(),
                items.stream().filter(ItemStanding::ticked).count(),
                items.size());
    }

    private static Fact other(DeploymentPicture other, int count) {
        var caption = count == 1 ? "Other deployment" : "Worst of " + count + " others";
        var words =
                Marks.of(other.phase()).word() + ", " + Marks.of(other.health()).word();
        return new Fact(
                caption,
                Optional.of(Marks.of(other.health())),
                other.deployment().id().value(),
                "",
                Optional.empty(),
                words);
    }

    private static Fact counted(String caption, Optional<Mark> mark, long some, int all) {
        return new Fact(
                caption, mark, Long.toString(some), "/" + all, Optional.of(all == 0 ? 0 : (double) some / all), "");
    }

    private static Fact plain(String caption, String value, String of, String words) {
        return new Fact(caption, Optional.empty(), value, of, Optional.empty(), words);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.plan.Verb;
import dev.bascule.health.Health;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads what the inspector tells of the selected site.
public final class InspectorReading {
    private static final int MOST_EVENTS = 6;

    private InspectorReading() {}

    public static InspectorFace of(DeploymentPicture picture, SiteCard card, RulesFace rules, Instant now) {
        var lags =
                picture.lags().stream().filter(l -> l.site().equals(card.id())).toList();
        return new InspectorFace(
                card,
                headline(picture, card, now),
                card.isActive()
                        ? Optional.empty()
                        : LagLines.of(lags, picture.setup().policy().rpoObjective()),
                rules,
                events(picture.recent(), card.id(), now));
    }

    /// Leaving a lost site accepts loss; going home has its own gates; anything else is planned.
    public static Verb verb(DeploymentPicture picture, SiteId to) {
        var isLost = picture.active()
                .flatMap(picture::verdict)
                .filter(v -> v.health() == Health.UNHEALTHY)
                .isPresent();
        if (isLost) {
            return Verb.FAIL_OVER;
        }
        return picture.deployment().primary().id().equals(to) ? Verb.FAIL_BACK : Verb.SWITCH_OVER;
    }

    /// The verb as the name of what it does.
    public static String noun(Verb verb) {
        return switch (verb) {
            case FAIL_OVER -> "failover";
            case SWITCH_OVER -> "switchover";
            case FAIL_BACK -> "failback";
            case ROLL_BACK -> "roll-back";
            case LOWER_TTL, RESTORE_TTL, REPAIR_RECORD -> "amendment";
        };
    }

    /// Why no move to the site can be planned; empty when one can.
    public static Optional<String> whyNoPlan(DeploymentPicture picture, SiteId to) {
        if (picture.active().isEmpty()) {
            return Optional.of("It is not known which site serves now, so that no move can be planned.");
        }
        if (picture.active().equals(Optional.of(to))) {
            return Optional.of(to + " serves now.");
        }
        return picture.phase().isMoving() ? Optional.of("A move is running.") : Optional.empty();
    }

    private static String headline(DeploymentPicture picture, SiteCard card, Instant now) {
        return picture.verdict(card.id())
                .map(v -> "`" + v.agreeing() + "/" + v.votes().size() + "` since `" + Figures.timeOrDay(v.since(), now)
                        + "`")
                .orElse("no verdict yet");
    }

    private static List<InspectorFace.Happened> events(List<TimelineEntry> entries, SiteId site, Instant now) {
        return entries.stream()
                .filter(e -> e.subject().equals(site.value()) || e.subject().startsWith(site + "/"))
                .filter(e -> Duration.between(e.at(), now).toDays() < 1)
                .limit(MOST_EVENTS)
                .map(e -> new InspectorFace.Happened(e.seq(), Figures.time(e.at()), e.subject() + " " + e.text()))
                .toList();
    }
}

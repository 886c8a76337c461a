// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.diagnosis;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.SeenCheck;
import dev.bascule.dns.Reading;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.ProviderRules;
import dev.bascule.health.Health;
import dev.bascule.readiness.Remedy;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Signs that some of the deployment is here and some there: records that point to different sites, and
/// services that do not answer at the site where users are sent.
final class PartialFailover {
    private PartialFailover() {}

    static Diagnosis of(DeploymentPicture picture) {
        if (picture.active().isEmpty()) {
            return apart(picture)
                    .map(found -> Diagnosis.of(Trouble.PARTIAL_FAILOVER, "", found))
                    .orElseGet(() -> Diagnosis.unknown(
                            Trouble.PARTIAL_FAILOVER,
                            "It is not known where the records point, so nothing can be compared. Open DNS to"
                                    + " see why."));
        }
        var active = picture.active().get();
        var findings = new ArrayList<Finding>();
        picture.dns().readings().forEach(r -> findings.add(record(picture, r, active)));
        services(picture, active).forEach(findings::add);
        return Diagnosis.of(
                Trouble.PARTIAL_FAILOVER,
                "Every record points to " + active + ", and every check of it is well there.",
                findings);
    }

    /// Without an active site, records that point to several are the trouble itself.
    private static Optional<List<Finding>> apart(DeploymentPicture picture) {
        var where = picture.dns().readings().stream()
                .flatMap(r -> pointsTo(picture, r).stream())
                .distinct()
                .toList();
        return where.size() < 2
                ? Optional.empty()
                : Optional.of(picture.dns().readings().stream()
                        .map(r -> Finding.forIt(
                                picture.setup().nameOf(r.provider()),
                                words(picture, r),
                                "is where " + r.reading().key() + " points there, and others point elsewhere",
                                whole(picture, where.getFirst())))
                        .toList());
    }

    private static Finding record(DeploymentPicture picture, ProviderReading reading, SiteId active) {
        var name = picture.setup().nameOf(reading.provider());
        var there = pointsTo(picture, reading);
        if (there.equals(Optional.of(active))) {
            return Finding.against(
                    name, active.value(), "is where " + reading.reading().key() + " points");
        }
        return Finding.forIt(
                name,
                words(picture, reading),
                "is what " + reading.reading().key() + " holds; the deployment is at " + active,
                there.map(_ -> whole(picture, active))
                        .orElseGet(() -> new Remedy("Open DNS", Remedy.Way.DNS, "drift")));
    }

    private static List<Finding> services(DeploymentPicture picture, SiteId active) {
        var here = SeenCheck.of(picture).stream()
                .filter(c -> c.id().site().equals(Optional.of(active)))
                .filter(SeenCheck::isMeasured)
                .toList();
        var ill = here.stream().filter(c -> c.health() == Health.UNHEALTHY).toList();
        if (ill.isEmpty() || ill.size() == here.size()) {
            var words = ill.isEmpty() ? "checks answer there" : "checks fail there: it is lost as a whole, not in part";
            return here.isEmpty()
                    ? List.of()
                    : List.of(Finding.against(active.value(), here.size() + "/" + here.size(), words));
        }
        return ill.stream()
                .map(c -> Finding.forIt(
                        c.id().label(),
                        "UNHEALTHY",
                        elsewhere(picture, c, active),
                        new Remedy("Open the check", Remedy.Way.CHECK, c.id().label())))
                .toList();
    }

    /// Where else the same service answers.
    private static String elsewhere(DeploymentPicture picture, SeenCheck ill, SiteId active) {
        var others = SeenCheck.of(picture).stream()
                .filter(c -> c.check().node().equals(ill.check().node()) && c.health() == Health.HEALTHY)
                .flatMap(c -> c.id().site().stream())
                .filter(s -> !s.equals(active))
                .distinct()
                .map(SiteId::value)
                .toList();
        return others.isEmpty()
                ? "other services of " + active + " answer; see what it depends on"
                : "other services of " + active + " answer, and this one does at " + String.join(", ", others);
    }

    private static Optional<SiteId> pointsTo(DeploymentPicture picture, ProviderReading reading) {
        return reading.reading() instanceof Reading.Found f
                ? picture.deployment().sites().stream()
                        .map(Site::id)
                        .filter(s -> ProviderRules.addressOf(
                                        picture.setup(), s, f.set().key().type())
                                .filter(a -> f.set().values().equals(List.of(a)))
                                .isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private static String words(DeploymentPicture picture, ProviderReading reading) {
        return pointsTo(picture, reading).map(SiteId::value).orElseGet(() -> switch (reading.reading()) {
            case Reading.Found f -> String.join(", ", f.set().values());
            case Reading.Absent _ -> "no record";
            case Reading.InTheWay _ -> "something else";
            case Reading.Failed _ -> "not read";
        });
    }

    private static Remedy whole(DeploymentPicture picture, SiteId site) {
        return picture.active().equals(Optional.of(site))
                ? new Remedy("Open DNS", Remedy.Way.DNS, "drift")
                : new Remedy("Move all of it…", Remedy.Way.WIZARD, site.value());
    }
}

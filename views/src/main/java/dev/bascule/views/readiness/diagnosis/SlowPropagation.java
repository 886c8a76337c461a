// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.diagnosis;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.propagation.CachedLifetime;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.readiness.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Signs that users stay behind after a switch: TTLs above the configured one, resolvers that answer as before
/// or past the TTL, and a record at one provider alone.
final class SlowPropagation {
    private static final Remedy OPEN_DNS = new Remedy("Open propagation", Remedy.Way.DNS, "propagation");

    private SlowPropagation() {}

    static Diagnosis of(DeploymentPicture picture, Instant now) {
        var held = picture.dns().readings().stream()
                .flatMap(r -> r.reading() instanceof Reading.Found f
                        ? Optional.of(f.set()).stream()
                        : Optional.<RecordSet>empty().stream())
                .toList();
        if (held.isEmpty() && picture.dns().measuredAt().isEmpty()) {
            return Diagnosis.unknown(
                    Trouble.SLOW_PROPAGATION,
                    "Neither providers nor resolvers have answered yet. Open DNS to see whom is asked.");
        }
        var findings = new ArrayList<Finding>();
        picture.setup().records().forEach(target -> tooLong(picture, target).forEach(findings::add));
        resolvers(picture.dns(), now).forEach(findings::add);
        picture.setup().records().stream()
                .filter(r -> r.providers().size() == 1)
                .forEach(r -> findings.add(Finding.against(
                        r.key().name(), "1 provider", "with a second one, a provider that is down holds nobody back")));
        cache(held).ifPresent(findings::add);
        return Diagnosis.of(
                Trouble.SLOW_PROPAGATION, "TTLs are as configured, and no resolver answers as before.", findings);
    }

    private static List<Finding> tooLong(DeploymentPicture picture, RecordTarget target) {
        return picture.dns().readings().stream()
                .filter(r -> r.reading() instanceof Reading.Found f
                        && f.set().key().equals(target.key())
                        && f.set().ttl().compareTo(target.ttl()) > 0)
                .map(r -> Finding.forIt(
                        picture.setup().nameOf(r.provider()),
                        seconds(((Reading.Found) r.reading()).set().ttl()),
                        "is the TTL it holds; " + seconds(target.ttl()) + " is configured, so lower it before a move",
                        new Remedy("Open DNS", Remedy.Way.DNS, "records")))
                .toList();
    }

    private static List<Finding> resolvers(DnsPicture dns, Instant now) {
        return dns.rows().stream()
                .filter(row -> row.provider().isEmpty())
                .filter(row -> row.servesStale()
                        || row.state().equals("OLD")
                        || row.state().equals("MIXED"))
                .map(row -> resolver(row, now))
                .toList();
    }

    private static Finding resolver(DnsPicture.Row row, Instant now) {
        if (row.servesStale()) {
            return Finding.forIt(
                    row.server().name(),
                    String.join(", ", row.values()),
                    "is answered past its TTL; this resolver ignores TTLs and cannot be hurried",
                    OPEN_DNS);
        }
        var left = row.ttl().minus(Duration.between(row.at(), now));
        return Finding.forIt(
                row.server().name(),
                String.join(", ", row.values()),
                left.isNegative()
                        ? "is the old answer; it has to ask again"
                        : "is the old answer, for " + seconds(left) + " more",
                OPEN_DNS);
    }

    private static Optional<Finding> cache(List<RecordSet> held) {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.against(
                        "worst cache",
                        seconds(CachedLifetime.of(held).longest()),
                        "is how long an honest resolver may answer as before after a switch"));
    }

    private static String seconds(Duration length) {
        return length.toSeconds() + " s";
    }
}

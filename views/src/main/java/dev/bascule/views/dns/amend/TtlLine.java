// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.amend;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.failover.amend.Lowered;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.RecordTarget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One record at one provider in the table of TTLs: what it holds, what is configured, and what is to be known
/// of it in words.
public record TtlLine(
        String record,
        String provider,
        Optional<Duration> held,
        Duration configured,
        Optional<Duration> before,
        String words) {
    static List<TtlLine> of(DeploymentPicture picture) {
        return picture.setup().records().stream()
                .flatMap(target -> target.providers().stream().map(provider -> of(picture, target, provider)))
                .toList();
    }

    private static TtlLine of(DeploymentPicture picture, RecordTarget target, ProviderId provider) {
        var reading = picture.dns().readings().stream()
                .filter(r -> r.provider().equals(provider) && r.reading().key().equals(target.key()))
                .map(ProviderReading::reading)
                .findFirst();
        var held = reading.flatMap(TtlLine::held);
        var before = picture.dns().amendments().lowered().stream()
                .flatMap(l -> l.items().stream())
                .filter(i -> i.provider().equals(provider) && i.key().equals(target.key()))
                .map(Lowered.Item::before)
                .findFirst();
        return new TtlLine(
                target.key().toString(),
                picture.setup().nameOf(provider),
                held,
                target.ttl(),
                before,
                words(reading, held, before, target.ttl()));
    }

    private static Optional<Duration> held(Reading reading) {
        return reading instanceof Reading.Found f ? Optional.of(f.set().ttl()) : Optional.empty();
    }

    private static String words(
            Optional<Reading> reading, Optional<Duration> held, Optional<Duration> before, Duration configured) {
        if (held.isEmpty()) {
            return reading.isEmpty() ? "not read yet" : "not read, so not known";
        }
        if (reading.filter(
                        r -> r instanceof Reading.Found f && f.set().proxied().orElse(false))
                .isPresent()) {
            return "proxied: the provider sets it";
        }
        if (before.isPresent()) {
            return "lowered from " + before.get().toSeconds() + " s";
        }
        return held.get().equals(configured) ? "as configured" : "differs from the configuration";
    }
}

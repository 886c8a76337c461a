// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.Zone;
import dev.bascule.dns.provider.Neighbours;
import dev.bascule.dns.provider.Problems;
import dev.bascule.dns.provider.RecordReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/// Reads zones at Route 53. Its lists already show changes that are still spreading, so a reading says what was
/// accepted, not what is answered.
final class Route53Reader implements RecordReader<HeldSet> {
    private final Problems problems;
    private final Route53Api api;
    private final HostedZones zones;
    private final InstantSource clock;

    Route53Reader(Problems problems, Route53Api api, HostedZones zones, InstantSource clock) {
        this.problems = problems;
        this.api = api;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public ProviderId provider() {
        return problems.provider();
    }

    @Override
    public Duration minimumTtl() {
        return Duration.ZERO;
    }

    @Override
    public Zone findZone(String zone) throws ProviderException {
        return zones.find(zone);
    }

    @Override
    public Seen<HeldSet> see(RecordKey key) {
        try {
            var zoneId = zones.id(key.zone());
            var here = api.sets(zoneId, key.name());
            return here.isEmpty() ? absent(key, zoneId) : judge(key, zoneId, here);
        } catch (ProviderException failed) {
            return Seen.without(new Reading.Failed(key, clock.instant(), failed.problem()));
        }
    }

    private Seen<HeldSet> absent(RecordKey key, String zoneId) throws ProviderException {
        for (var wildcard : Neighbours.wildcards(key)) {
            if (!api.sets(zoneId, wildcard).isEmpty()) {
                return inTheWay(key, clock.instant(), Neighbours.wildcard(key, wildcard));
            }
        }
        return Seen.without(new Reading.Absent(key, clock.instant()));
    }

    private Seen<HeldSet> judge(RecordKey key, String zoneId, List<ResourceRecordSet> here) throws ProviderException {
        var now = clock.instant();
        var cname =
                here.stream().filter(set -> "CNAME".equals(set.typeAsString())).findFirst();
        if (cname.isPresent()) {
            return inTheWay(key, now, Neighbours.cname(key, target(cname.get())));
        }
        var wanted = here.stream()
                .filter(set -> key.type().name().equals(set.typeAsString()))
                .toList();
        var special = Routing.inTheWay(key, wanted);
        if (special.isPresent()) {
            return inTheWay(key, now, special.get());
        }
        return wanted.isEmpty()
                ? Seen.without(new Reading.Absent(key, now))
                : found(key, new HeldSet(zoneId, wanted.getFirst()), here, now);
    }

    private static String target(ResourceRecordSet cname) {
        return cname.resourceRecords().stream()
                .findFirst()
                .map(ResourceRecord::value)
                .map(AwsNames::canonical)
                .orElse("another name");
    }

    private Seen<HeldSet> found(RecordKey key, HeldSet held, List<ResourceRecordSet> here, Instant now)
            throws ProviderException {
        var ttl = Optional.ofNullable(held.set().ttl()).orElse(-1L);
        var values =
                held.set().resourceRecords().stream().map(ResourceRecord::value).toList();
        var set = problems.set(key, values, Duration.ofSeconds(ttl), Optional.empty());
        var types = here.stream().map(ResourceRecordSet::typeAsString).toList();
        return Seen.found(new Reading.Found(set, now, "", Neighbours.warnings(key, types)), held);
    }

    private static Seen<HeldSet> inTheWay(RecordKey key, Instant now, String what) {
        return Seen.without(new Reading.InTheWay(key, now, what));
    }
}

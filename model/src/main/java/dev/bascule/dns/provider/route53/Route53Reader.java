// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.Zone;
import dev.bascule.dns.provider.NamedReader;
import dev.bascule.dns.provider.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/// Reads zones at Route 53. Its lists already show changes that are still spreading, so a reading says what was
/// accepted, not what is answered.
final class Route53Reader extends NamedReader<String, ResourceRecordSet, HeldSet> {
    private final Route53Api api;
    private final HostedZones zones;

    Route53Reader(Problems problems, Route53Api api, HostedZones zones, InstantSource clock) {
        super(problems, clock);
        this.api = api;
        this.zones = zones;
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
    protected String zone(String zone) throws ProviderException {
        return zones.id(zone);
    }

    @Override
    protected List<ResourceRecordSet> at(String zone, String name) throws ProviderException {
        return api.sets(zone, name);
    }

    @Override
    protected String typeOf(ResourceRecordSet set) {
        return set.typeAsString();
    }

    @Override
    protected String target(ResourceRecordSet cname) {
        return cname.resourceRecords().stream()
                .findFirst()
                .map(ResourceRecord::value)
                .map(AwsNames::canonical)
                .orElse("another name");
    }

    @Override
    protected Seen<HeldSet> found(
            RecordKey key, String zone, List<ResourceRecordSet> wanted, List<String> warnings, Instant now)
            throws ProviderException {
        var special = Routing.inTheWay(key, wanted);
        if (special.isPresent()) {
            return inTheWay(key, now, special.get());
        }
        var held = wanted.getFirst();
        // A set without a TTL is no plain set; -1 makes it a problem.
        var ttl = Optional.ofNullable(held.ttl()).orElse(-1L);
        var values = held.resourceRecords().stream().map(ResourceRecord::value).toList();
        var set = set(key, values, Duration.ofSeconds(ttl), Optional.empty());
        return Seen.found(new Reading.Found(set, now, "", warnings), new HeldSet(zone, held));
    }
}

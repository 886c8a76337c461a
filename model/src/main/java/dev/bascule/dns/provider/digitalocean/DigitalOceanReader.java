// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderStanding;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RequestLimit;
import dev.bascule.dns.Zone;
import dev.bascule.dns.provider.NamedReader;
import dev.bascule.dns.provider.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads zones at DigitalOcean. It lists the whole zone each time, so that nothing depends on filters and
/// whatever stands beside the record is seen too.
final class DigitalOceanReader extends NamedReader<DigitalOceanReader.Listed, DomainRecord, List<DomainRecord>> {
    private static final Duration MINIMUM_TTL = Duration.ofSeconds(30);

    private final DomainsApi api;

    /// A zone with everything that stands in it.
    record Listed(String zone, List<DomainRecord> records) {}

    DigitalOceanReader(Problems problems, DomainsApi api, InstantSource clock) {
        super(problems, clock);
        this.api = api;
    }

    @Override
    public Duration minimumTtl() {
        return MINIMUM_TTL;
    }

    @Override
    public Optional<RequestLimit> limit() {
        return api.limit();
    }

    @Override
    public Zone findZone(String zone) throws ProviderException {
        var domain = api.domain(zone);
        var name = domain.path("name").asText();
        return new Zone(
                name, name, ZoneFile.nameServers(name, domain.path("zone_file").asText("")));
    }

    /// The scopes of a token are told nowhere; its limit stands in every answer.
    @Override
    public ProviderStanding standing(String zone) {
        return new ProviderStanding(Optional.empty(), api.limit());
    }

    @Override
    protected Listed zone(String zone) throws ProviderException {
        return new Listed(zone, api.records(zone));
    }

    @Override
    protected List<DomainRecord> at(Listed zone, String name) {
        var relative = DomainsApi.relativeName(name, zone.zone());
        return zone.records().stream()
                .filter(record -> record.name().equalsIgnoreCase(relative))
                .toList();
    }

    @Override
    protected String typeOf(DomainRecord record) {
        return record.type();
    }

    @Override
    protected String target(DomainRecord cname) {
        return cname.data();
    }

    @Override
    protected Seen<List<DomainRecord>> found(
            RecordKey key, Listed zone, List<DomainRecord> wanted, List<String> beside, Instant now)
            throws ProviderException {
        var warnings = new ArrayList<>(beside);
        var ttl =
                wanted.stream().map(DomainRecord::ttl).max(Duration::compareTo).orElseThrow();
        if (wanted.stream().anyMatch(record -> !record.ttl().equals(ttl))) {
            warnings.add("The values of " + key.name() + " have different TTLs; the longest counts.");
        }
        var sorted =
                wanted.stream().sorted(Comparator.comparing(DomainRecord::data)).toList();
        var values = sorted.stream().map(DomainRecord::data).toList();
        if (values.stream().distinct().count() < values.size()) {
            warnings.add(key.name() + " holds the same value more than once.");
        }
        warnings.addAll(api.warnings());
        var set = set(key, values, ttl, Optional.empty());
        return Seen.found(new Reading.Found(set, now, "", warnings), sorted);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads zones at DigitalOcean. It lists the whole zone each time, so that nothing depends on filters and
/// whatever stands beside the record is seen too.
final class DigitalOceanReader implements RecordReader<List<DomainRecord>> {
    private static final Duration MINIMUM_TTL = Duration.ofSeconds(30);

    private final Problems problems;
    private final DomainsApi api;
    private final InstantSource clock;

    DigitalOceanReader(Problems problems, DomainsApi api, InstantSource clock) {
        this.problems = problems;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public ProviderId provider() {
        return problems.provider();
    }

    @Override
    public Duration minimumTtl() {
        return MINIMUM_TTL;
    }

    @Override
    public Zone findZone(String zone) throws ProviderException {
        var domain = api.domain(zone);
        var name = domain.path("name").asText();
        return new Zone(
                name, name, ZoneFile.nameServers(name, domain.path("zone_file").asText("")));
    }

    @Override
    public Seen<List<DomainRecord>> see(RecordKey key) {
        try {
            return judge(key, api.records(key.zone()), clock.instant());
        } catch (ProviderException failed) {
            return Seen.without(new Reading.Failed(key, clock.instant(), failed.problem()));
        }
    }

    private Seen<List<DomainRecord>> judge(RecordKey key, List<DomainRecord> zone, Instant now)
            throws ProviderException {
        var name = DomainsApi.relativeName(key);
        var here = zone.stream()
                .filter(record -> record.name().equalsIgnoreCase(name))
                .toList();
        var cname =
                here.stream().filter(record -> record.type().equals("CNAME")).findFirst();
        if (cname.isPresent()) {
            return inTheWay(key, now, Neighbours.cname(key, cname.get().data()));
        }
        var wanted = here.stream()
                .filter(record -> record.type().equals(key.type().name()))
                .sorted(Comparator.comparing(DomainRecord::data))
                .toList();
        return wanted.isEmpty() ? absent(key, here, zone, now) : found(key, wanted, here, now);
    }

    private Seen<List<DomainRecord>> found(
            RecordKey key, List<DomainRecord> wanted, List<DomainRecord> here, Instant now) throws ProviderException {
        var warnings = new ArrayList<>(
                Neighbours.warnings(key, here.stream().map(DomainRecord::type).toList()));
        var ttl =
                wanted.stream().map(DomainRecord::ttl).max(Duration::compareTo).orElseThrow();
        if (wanted.stream().anyMatch(record -> !record.ttl().equals(ttl))) {
            warnings.add("The values of " + key.name() + " have different TTLs; the longest counts.");
        }
        var values = wanted.stream().map(DomainRecord::data).toList();
        if (values.stream().distinct().count() < values.size()) {
            warnings.add(key.name() + " holds the same value more than once.");
        }
        warnings.addAll(api.warnings());
        var set = problems.set(key, values, ttl, Optional.empty());
        return Seen.found(new Reading.Found(set, now, "", warnings), wanted);
    }

    private static Seen<List<DomainRecord>> absent(
            RecordKey key, List<DomainRecord> here, List<DomainRecord> zone, Instant now) {
        var wildcard = here.isEmpty()
                ? Neighbours.wildcards(key).stream()
                        .filter(above ->
                                zone.stream().anyMatch(record -> (record.name() + "." + key.zone()).equals(above)))
                        .findFirst()
                : Optional.<String>empty();
        return wildcard.map(above -> inTheWay(key, now, Neighbours.wildcard(key, above)))
                .orElseGet(() -> Seen.without(new Reading.Absent(key, now)));
    }

    private static Seen<List<DomainRecord>> inTheWay(RecordKey key, Instant now, String what) {
        return Seen.without(new Reading.InTheWay(key, now, what));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.cloudflare;

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
import java.util.stream.Collectors;

/// Reads zones at Cloudflare, by name and never by listing everything.
final class CloudflareReader implements RecordReader<HeldRecords> {
    private static final Duration MINIMUM_TTL = Duration.ofSeconds(60);

    private final Problems problems;
    private final RecordsApi api;
    private final Zones zones;
    private final InstantSource clock;

    CloudflareReader(Problems problems, RecordsApi api, Zones zones, InstantSource clock) {
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
        return MINIMUM_TTL;
    }

    @Override
    public Zone findZone(String zone) throws ProviderException {
        return zones.find(zone).zone();
    }

    @Override
    public Seen<HeldRecords> see(RecordKey key) {
        try {
            var place = zones.place(key.zone());
            var here = api.records(place.id(), key.name());
            return here.isEmpty() ? absent(key, place.id()) : judge(key, place, here, clock.instant());
        } catch (ProviderException failed) {
            return Seen.without(new Reading.Failed(key, clock.instant(), failed.problem()));
        }
    }

    private Seen<HeldRecords> absent(RecordKey key, String zoneId) throws ProviderException {
        for (var wildcard : Neighbours.wildcards(key)) {
            if (!api.records(zoneId, wildcard).isEmpty()) {
                return inTheWay(key, clock.instant(), Neighbours.wildcard(key, wildcard));
            }
        }
        return Seen.without(new Reading.Absent(key, clock.instant()));
    }

    private Seen<HeldRecords> judge(RecordKey key, Zones.Place place, List<ZoneRecord> here, Instant now)
            throws ProviderException {
        var cname =
                here.stream().filter(record -> record.type().equals("CNAME")).findFirst();
        if (cname.isPresent()) {
            return inTheWay(key, now, Neighbours.cname(key, cname.get().content()));
        }
        var wanted = here.stream()
                .filter(record -> record.type().equals(key.type().name()))
                .sorted(Comparator.comparing(ZoneRecord::content))
                .toList();
        return wanted.isEmpty()
                ? Seen.without(new Reading.Absent(key, now))
                : found(key, new HeldRecords(place, wanted), here, now);
    }

    private Seen<HeldRecords> found(RecordKey key, HeldRecords held, List<ZoneRecord> here, Instant now)
            throws ProviderException {
        var warnings = new ArrayList<>(
                Neighbours.warnings(key, here.stream().map(ZoneRecord::type).toList()));
        warnings.addAll(held.warnings(key));
        warnings.addAll(api.warnings());
        var values = held.records().stream().map(ZoneRecord::content).toList();
        var version = held.records().stream()
                .map(record -> record.id() + "@" + record.modifiedOn())
                .collect(Collectors.joining(","));
        var set = problems.set(key, values, held.ttl(), Optional.of(held.isProxied()));
        return Seen.found(new Reading.Found(set, now, version, warnings), held);
    }

    private static Seen<HeldRecords> inTheWay(RecordKey key, Instant now, String what) {
        return Seen.without(new Reading.InTheWay(key, now, what));
    }
}

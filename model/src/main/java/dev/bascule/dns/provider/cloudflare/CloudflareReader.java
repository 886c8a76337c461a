// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.cloudflare;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads zones at Cloudflare, by name and never by listing everything.
final class CloudflareReader extends NamedReader<Zones.Place, ZoneRecord, HeldRecords> {
    private static final Duration MINIMUM_TTL = Duration.ofSeconds(60);

    private final RecordsApi api;
    private final Zones zones;

    CloudflareReader(Problems problems, RecordsApi api, Zones zones, InstantSource clock) {
        super(problems, clock);
        this.api = api;
        this.zones = zones;
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
        return zones.find(zone).zone();
    }

    /// The permissions of a zone are those of the token that asks for it.
    @Override
    public ProviderStanding standing(String zone) throws ProviderException {
        var mayEdit = zones.find(zone).place().mayEdit();
        return new ProviderStanding(mayEdit, api.limit());
    }

    @Override
    protected Zones.Place zone(String zone) throws ProviderException {
        return zones.place(zone);
    }

    @Override
    protected List<ZoneRecord> at(Zones.Place zone, String name) throws ProviderException {
        return api.records(zone.id(), name);
    }

    @Override
    protected String typeOf(ZoneRecord record) {
        return record.type();
    }

    @Override
    protected String target(ZoneRecord cname) {
        return cname.content();
    }

    @Override
    protected Seen<HeldRecords> found(
            RecordKey key, Zones.Place zone, List<ZoneRecord> wanted, List<String> warnings, Instant now)
            throws ProviderException {
        var sorted = wanted.stream()
                .sorted(Comparator.comparing(ZoneRecord::content))
                .toList();
        var held = new HeldRecords(zone, sorted);
        var all = Stream.of(warnings, held.warnings(key), api.warnings())
                .flatMap(List::stream)
                .toList();
        var version = sorted.stream()
                .map(record -> record.id() + "@" + record.modifiedOn())
                .collect(Collectors.joining(","));
        var values = sorted.stream().map(ZoneRecord::content).toList();
        var set = set(key, values, held.ttl(), Optional.of(held.isProxied()));
        return Seen.found(new Reading.Found(set, now, version, all), held);
    }
}

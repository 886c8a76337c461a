// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads a record in the order that every provider gets: what stands at its name, a CNAME in its way, the
/// records of its type; and where the name holds nothing, the wildcards that answer for it. `Z` is how the
/// provider knows a zone, `R` its own record, `N` what its writer needs.
public abstract class NamedReader<Z, R, N> implements RecordReader<N> {
    private final Problems problems;
    private final InstantSource clock;

    protected NamedReader(Problems problems, InstantSource clock) {
        this.problems = problems;
        this.clock = clock;
    }

    /// The zone as the provider knows it.
    protected abstract Z zone(String zone) throws ProviderException;

    /// Every record at a full name of the zone, of whatever type.
    protected abstract List<R> at(Z zone, String name) throws ProviderException;

    /// The word for a record's type, such as `A`.
    protected abstract String typeOf(R record);

    /// The name that a CNAME points to.
    protected abstract String target(R cname);

    /// Reads the records of the wanted type, at least one; `warnings` are those about what stands beside them.
    protected abstract Seen<N> found(RecordKey key, Z zone, List<R> wanted, List<String> warnings, Instant now)
            throws ProviderException;

    @Override
    public final ProviderId provider() {
        return problems.provider();
    }

    @Override
    public final Seen<N> see(RecordKey key) {
        try {
            var zone = zone(key.zone());
            var here = at(zone, key.name());
            return here.isEmpty() ? absent(key, zone) : judge(key, zone, here, clock.instant());
        } catch (ProviderException failed) {
            return Seen.without(new Reading.Failed(key, clock.instant(), failed.problem()));
        }
    }

    private Seen<N> judge(RecordKey key, Z zone, List<R> here, Instant now) throws ProviderException {
        var cname = here.stream().filter(r -> "CNAME".equals(typeOf(r))).findFirst();
        if (cname.isPresent()) {
            return inTheWay(
                    key,
                    now,
                    key.name() + " is a CNAME to " + target(cname.get())
                            + "; a name with a CNAME holds no address of its own.");
        }
        var wanted =
                here.stream().filter(r -> key.type().name().equals(typeOf(r))).toList();
        return wanted.isEmpty()
                ? Seen.without(new Reading.Absent(key, now))
                : found(
                        key,
                        zone,
                        wanted,
                        warnings(key, here.stream().map(this::typeOf).toList()),
                        now);
    }

    private Seen<N> absent(RecordKey key, Z zone) throws ProviderException {
        for (var wildcard : wildcards(key)) {
            if (!at(zone, wildcard).isEmpty()) {
                return inTheWay(
                        key,
                        clock.instant(),
                        key.name() + " has no record of its own; " + wildcard
                                + " answers for it, and changing that would move every name below.");
            }
        }
        return Seen.without(new Reading.Absent(key, clock.instant()));
    }

    /// A set as it was read; one that names no addresses or no TTL is a problem and not a set.
    protected final RecordSet set(RecordKey key, List<String> values, Duration ttl, Optional<Boolean> proxied)
            throws ProviderException {
        return problems.set(key, values, ttl, proxied);
    }

    /// A reading of something that a plain change of values would break.
    protected final Seen<N> inTheWay(RecordKey key, Instant now, String what) {
        return Seen.without(new Reading.InTheWay(key, now, what));
    }

    /// Facts that a plan must show, given the types that the name holds besides its own.
    private static List<String> warnings(RecordKey key, Collection<String> types) {
        var warnings = new ArrayList<String>();
        var other = key.type() == RecordType.A ? "AAAA" : "A";
        if (types.contains(other)) {
            warnings.add(key.name() + " has " + other + " records too; clients that use them stay at the old site"
                    + " unless both are switched.");
        }
        for (var hint : List.of("HTTPS", "SVCB")) {
            if (types.contains(hint)) {
                warnings.add(key.name() + " has an " + hint + " record, which may hand out addresses of its own.");
            }
        }
        return warnings;
    }

    /// The wildcards that would answer for an absent name, the nearest first, down to the zone's own (RFC
    /// 4592).
    private static List<String> wildcards(RecordKey key) {
        var names = new ArrayList<String>();
        var rest = key.name();
        while (!rest.equals(key.zone())) {
            rest = rest.substring(rest.indexOf('.') + 1);
            names.add("*." + rest);
        }
        return names;
    }
}

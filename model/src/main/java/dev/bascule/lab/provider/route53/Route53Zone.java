// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.route53;

import dev.bascule.lab.dns.ZoneData;
import dev.bascule.lab.dns.ZoneRecord;
import dev.bascule.lab.provider.ZoneSetting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The zone behind Route 53's interface: whole sets, batches that are applied whole or not at all, and changes
/// that are PENDING until every name server has them.
final class Route53Zone {
    private static final int ID_LENGTH = 20;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// A change that was accepted, and when all name servers have it.
    record Accepted(String id, Instant submitted, Instant inSync, Optional<String> comment) {
        String status(Instant now) {
            return now.isBefore(inSync) ? "PENDING" : "INSYNC";
        }
    }

    private final ZoneSetting setting;
    private final String id;
    private final Map<String, Accepted> changes = new LinkedHashMap<>();
    private List<Route53Set> sets;

    Route53Zone(ZoneSetting setting) {
        this.setting = setting;
        this.id = identifier("Z", 0);
        this.sets = initial(setting);
        setting.publisher().publishNow(data());
    }

    String id() {
        return id;
    }

    String name() {
        return setting.zone();
    }

    synchronized List<Route53Set> sets() {
        return sets.stream().sorted().toList();
    }

    synchronized Accepted change(Route53Batch batch) throws Route53Refusal {
        sets = new Route53Draft(name(), sets).apply(batch);
        var delay = setting.publisher().publish(data());
        var now = now();
        var accepted = new Accepted(identifier("C", changes.size() + 1L), now, now.plus(delay), batch.comment());
        changes.put(accepted.id(), accepted);
        return accepted;
    }

    synchronized Optional<Accepted> accepted(String change) {
        return Optional.ofNullable(changes.get(change));
    }

    Instant now() {
        return setting.clock().instant();
    }

    /// An identifier that depends on the seed alone.
    String identifier(String prefix, long number) {
        var text = new StringBuilder(prefix);
        var seed = setting.seed().derive(prefix).derive(number);
        while (text.length() < ID_LENGTH) {
            text.append(DIGITS.charAt(seed.derive(text.length()).below(DIGITS.length())));
        }
        return text.toString();
    }

    private static List<Route53Set> initial(ZoneSetting setting) {
        var sets = new ArrayList<Route53Set>();
        var zone = setting.zone();
        var servers = setting.nameServers().stream().map(ns -> ns + ".").toList();
        var soa = servers.getFirst() + " awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400";
        sets.add(simple(zone, "NS", 172_800, servers));
        sets.add(simple(zone, "SOA", 900, List.of(soa)));
        sets.addAll(grouped(setting.records()));
        return List.copyOf(sets);
    }

    // Several values of one name and type are one set here.
    private static List<Route53Set> grouped(List<ZoneRecord> records) {
        var groups = new LinkedHashMap<List<String>, List<ZoneRecord>>();
        records.forEach(r -> groups.computeIfAbsent(List.of(r.name(), r.type()), _ -> new ArrayList<>())
                .add(r));
        return groups.values().stream()
                .map(group -> simple(
                        group.getFirst().name(),
                        group.getFirst().type(),
                        group.getFirst().ttl(),
                        group.stream().map(ZoneRecord::value).toList()))
                .toList();
    }

    private static Route53Set simple(String name, String type, long ttl, List<String> values) {
        return new Route53Set(
                name,
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.of(ttl),
                values,
                Optional.empty(),
                Optional.empty());
    }

    // The SOA serial stays 1 whatever changes, as at the provider. A weighted group answers with its heaviest members,
    // for a name server of the lab draws no lots; aliases have nothing to point at and are not answered.
    private ZoneData data() {
        var records = new ArrayList<ZoneRecord>();
        for (var set : sets) {
            var heaviest = sets.stream()
                    .filter(s -> s.name().equals(set.name()) && s.type().equals(set.type()))
                    .mapToInt(s -> s.weight().orElse(0))
                    .max()
                    .orElse(0);
            if (set.weight().orElse(heaviest) == heaviest) {
                var name = set.name().substring(0, set.name().length() - 1);
                set.values()
                        .forEach(v -> records.add(
                                new ZoneRecord(name, set.type(), set.ttl().orElse(0L), v)));
            }
        }
        return new ZoneData(name(), records);
    }
}

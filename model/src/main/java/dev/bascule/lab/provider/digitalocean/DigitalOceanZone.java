// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.digitalocean;

import dev.bascule.lab.dns.ZoneData;
import dev.bascule.lab.dns.ZoneRecord;
import dev.bascule.lab.provider.ZoneSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The zone behind DigitalOcean's interface: one row per value, ids that rise, and an SOA serial that is the
/// Unix time of the last write.
final class DigitalOceanZone {
    private static final int TTL = 1800;
    private static final int FIRST_ID = 78_000_000;

    private final ZoneSetting setting;
    private final List<DigitalOceanRecord> rows = new ArrayList<>();
    private long nextId;
    private long serial;

    DigitalOceanZone(ZoneSetting setting) {
        this.setting = setting;
        this.nextId = FIRST_ID + setting.seed().below(1_000_000);
        this.serial = setting.clock().instant().getEpochSecond();
        append("SOA", "@", Integer.toString(TTL), TTL);
        setting.nameServers().forEach(ns -> append("NS", "@", ns, TTL));
        setting.records().forEach(r -> append(r.type(), relative(r.name()), read(r), r.ttl()));
        setting.publisher().publishNow(data());
    }

    String name() {
        return setting.zone();
    }

    long smallestTtl() {
        return setting.smallestTtl();
    }

    synchronized List<DigitalOceanRecord> find(Predicate<DigitalOceanRecord> wanted) {
        return rows.stream().filter(wanted).toList();
    }

    synchronized Optional<DigitalOceanRecord> get(long id) {
        return rows.stream().filter(r -> r.id() == id).findFirst();
    }

    synchronized DigitalOceanRecord create(String type, String name, String data, long ttl) {
        var row = append(type, name, data, ttl);
        written();
        return row;
    }

    synchronized DigitalOceanRecord replace(DigitalOceanRecord row) {
        rows.replaceAll(r -> r.id() == row.id() ? row : r);
        written();
        return row;
    }

    synchronized boolean delete(long id) {
        var gone = rows.removeIf(r -> r.id() == id);
        if (gone) {
            written();
        }
        return gone;
    }

    String absolute(DigitalOceanRecord row) {
        return row.absoluteName(name());
    }

    /// The zone as text, as `zone_file` shows it.
    synchronized String file() {
        var text = new StringBuilder("$ORIGIN %s.\n$TTL %d\n".formatted(name(), TTL));
        text.append("%s. IN SOA %s\n".formatted(name(), soa()));
        for (var row : rows) {
            if (!row.type().equals("SOA")) {
                var value = row.type().equals("TXT") ? row.data() : row.zoneValue(name());
                text.append("%s. %d IN %s %s\n".formatted(absolute(row), row.ttl(), row.type(), value));
            }
        }
        return text.toString();
    }

    private DigitalOceanRecord append(String type, String name, String data, long ttl) {
        nextId += 1 + setting.seed().derive(nextId).below(4);
        var row = new DigitalOceanRecord(nextId, type, name, data, ttl);
        rows.add(row);
        return row;
    }

    private void written() {
        serial = Math.max(serial + 1, setting.clock().instant().getEpochSecond());
        setting.publisher().publish(data());
    }

    private ZoneData data() {
        var records = rows.stream()
                .map(r -> new ZoneRecord(
                        absolute(r), r.type(), r.ttl(), r.type().equals("SOA") ? soa() : r.zoneValue(name())))
                .toList();
        return new ZoneData(name(), records);
    }

    private String soa() {
        return "%s. hostmaster.%s. %d 10800 3600 604800 1800"
                .formatted(setting.nameServers().getFirst(), name(), serial);
    }

    private String relative(String absolute) {
        return absolute.equals(name()) ? "@" : absolute.substring(0, absolute.length() - name().length() - 1);
    }

    private static String read(ZoneRecord record) {
        return switch (record.type()) {
            case "TXT" -> record.value().replace("\"", "");
            case "CNAME", "NS", "MX", "SRV" -> record.value().replaceAll("\\.$", "");
            default -> record.value();
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.digitalocean;

import dev.bascule.lab.provider.Ipv4;
import java.util.Optional;
import java.util.Set;

/// What DigitalOcean refuses to store, in its own words where they are known.
record DigitalOceanRules(DigitalOceanZone zone) {
    private static final Set<String> TYPES = Set.of("A", "AAAA", "CAA", "CNAME", "MX", "NS", "SOA", "SRV", "TXT");

    /// Why a record is not stored, or nothing.
    Optional<String> objection(DigitalOceanRecord record) {
        if (!TYPES.contains(record.type())) {
            return Optional.of("Type is not included in the list");
        }
        if (record.name().isBlank()) {
            return Optional.of("Name can't be blank");
        }
        if (record.ttl() < zone.smallestTtl()) {
            return Optional.of("Ttl must be greater than or equal to " + zone.smallestTtl());
        }
        if (DigitalOceanRecord.isTarget(record.type())
                && !record.data().equals("@")
                && !record.data().endsWith(".")) {
            return Optional.of("Data needs to end with a dot (.)");
        }
        if (record.type().equals("A") && !Ipv4.isLiteral(record.data())) {
            return Optional.of("IP address did not match IPv4 format (e.g. 127.0.0.1).");
        }
        return clash(record);
    }

    private Optional<String> clash(DigitalOceanRecord record) {
        var alias = record.type().equals("CNAME");
        var others = zone.find(r -> r.name().equals(record.name())
                && r.id() != record.id()
                && (alias || r.type().equals("CNAME")));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("CNAME records cannot share a name with other records");
    }

    /// The value as it is kept and read back: targets lose their final dot.
    static String stored(String type, String data) {
        return DigitalOceanRecord.isTarget(type) && data.endsWith(".") ? data.substring(0, data.length() - 1) : data;
    }
}

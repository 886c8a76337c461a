// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bascule.lab.provider.Ipv4;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The zone's records while one request changes them: all of its changes are kept, or none.
final class CloudflareDraft {
    private static final Set<String> TYPES = Set.of("A", "AAAA", "CNAME", "TXT", "NS", "MX", "CAA", "SRV");
    private static final long LARGEST_TTL = 86_400;

    private final CloudflareZone zone;
    private final List<CloudflareRecord> rows;
    private final Instant now;

    CloudflareDraft(CloudflareZone zone, List<CloudflareRecord> rows, Instant now) {
        this.zone = zone;
        this.rows = new ArrayList<>(rows);
        this.now = now;
    }

    List<CloudflareRecord> rows() {
        return List.copyOf(rows);
    }

    CloudflareRecord create(JsonNode wanted) throws CloudflareRefusal {
        var made = checked(overwritten(zone.nextId(), wanted, now));
        rows.add(made);
        return made;
    }

    /// All fields are taken from the request; what it leaves out is reset.
    CloudflareRecord put(String id, JsonNode wanted) throws CloudflareRefusal {
        return replace(overwritten(id, wanted, get(id).created()));
    }

    /// Only the fields in the request change.
    CloudflareRecord patch(String id, JsonNode wanted) throws CloudflareRefusal {
        var old = get(id);
        return replace(new CloudflareRecord(
                id,
                wanted.has("name") ? absolute(wanted.path("name").asText()) : old.name(),
                wanted.path("type").asText(old.type()),
                wanted.path("content").asText(old.content()),
                wanted.path("proxied").asBoolean(old.proxied()),
                wanted.path("ttl").asLong(old.ttl()),
                wanted.has("comment") ? text(wanted, "comment") : old.comment(),
                wanted.has("tags") ? tags(wanted) : old.tags(),
                old.created(),
                now));
    }

    CloudflareRecord delete(String id) throws CloudflareRefusal {
        var old = get(id);
        rows.remove(old);
        return old;
    }

    CloudflareRecord get(String id) throws CloudflareRefusal {
        return rows.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(CloudflareRefusal::noSuchRecord);
    }

    private CloudflareRecord overwritten(String id, JsonNode wanted, Instant created) {
        return new CloudflareRecord(
                id,
                absolute(wanted.path("name").asText("")),
                wanted.path("type").asText(""),
                wanted.path("content").asText(""),
                wanted.path("proxied").asBoolean(false),
                wanted.path("ttl").asLong(CloudflareRecord.AUTOMATIC),
                text(wanted, "comment"),
                tags(wanted),
                created,
                now);
    }

    private CloudflareRecord replace(CloudflareRecord changed) throws CloudflareRefusal {
        var kept = checked(changed);
        rows.replaceAll(r -> r.id().equals(kept.id()) ? kept : r);
        return kept;
    }

    // A name outside the zone is completed with it, however much it looks like a whole one.
    private String absolute(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (plain.equals("@") || plain.equals(zone.name())) {
            return zone.name();
        }
        return plain.endsWith("." + zone.name()) ? plain : plain + "." + zone.name();
    }

    private CloudflareRecord checked(CloudflareRecord record) throws CloudflareRefusal {
        if (!TYPES.contains(record.type())) {
            throw CloudflareRefusal.invalid(9004, "DNS record type \"" + record.type() + "\" is invalid.");
        }
        if (record.type().equals("A") && !Ipv4.isLiteral(record.content())) {
            throw CloudflareRefusal.invalid(9005, "Content for A record must be a valid IPv4 address.");
        }
        if (record.proxied() && !record.proxiable()) {
            throw CloudflareRefusal.invalid(9041, "This DNS record cannot be proxied.");
        }
        var automatic = record.proxied() || record.ttl() == CloudflareRecord.AUTOMATIC;
        if (!automatic && (record.ttl() < zone.smallestTtl() || record.ttl() > LARGEST_TTL)) {
            throw CloudflareRefusal.invalid(
                    9021, "Invalid TTL. Must be between 60 and 86,400 seconds, or 1 for Automatic.");
        }
        refuseClash(record);
        return record.proxied() ? withAutomaticTtl(record) : record;
    }

    private void refuseClash(CloudflareRecord record) throws CloudflareRefusal {
        for (var other : rows) {
            if (other.id().equals(record.id()) || !other.name().equals(record.name())) {
                continue;
            }
            if (other.isSameRecord(record)) {
                throw new CloudflareRefusal(400, 81058, "An identical record already exists.");
            }
            if (record.type().equals("CNAME") && Set.of("A", "AAAA", "CNAME").contains(other.type())) {
                throw new CloudflareRefusal(400, 81053, "An A, AAAA, or CNAME record with that host already exists.");
            }
            if (other.type().equals("CNAME")) {
                throw new CloudflareRefusal(400, 81054, "A CNAME record with that host already exists.");
            }
        }
    }

    private static CloudflareRecord withAutomaticTtl(CloudflareRecord r) {
        return new CloudflareRecord(
                r.id(),
                r.name(),
                r.type(),
                r.content(),
                true,
                CloudflareRecord.AUTOMATIC,
                r.comment(),
                r.tags(),
                r.created(),
                r.modified());
    }

    private static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static List<String> tags(JsonNode node) {
        var tags = new ArrayList<String>();
        node.path("tags").forEach(tag -> tags.add(tag.asText()));
        return tags;
    }
}

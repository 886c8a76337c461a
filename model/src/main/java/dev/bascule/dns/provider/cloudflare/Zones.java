// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Zone;
import dev.bascule.dns.provider.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Finds zones. With a configured zone id the token need not be allowed to look zones up; a zone that is not
/// active is refused, because it takes changes that nobody sees.
final class Zones {
    private static final String EDIT = "#dns_records:edit";

    private final RecordsApi api;
    private final Problems problems;
    private final Optional<String> zoneId;

    /// Where a zone's records lie, and whether the token may edit them; empty where the zone does not tell.
    record Place(String id, Optional<Boolean> mayEdit) {}

    /// A zone that is active, and its place.
    record Active(Zone zone, Place place) {
        Active(Zone zone, Optional<Boolean> mayEdit) {
            this(zone, new Place(zone.id(), mayEdit));
        }
    }

    Zones(RecordsApi api, Problems problems, Optional<String> zoneId) {
        this.api = api;
        this.problems = problems;
        this.zoneId = zoneId;
    }

    /// With a configured zone id nothing is asked for.
    Place place(String zone) throws ProviderException {
        return zoneId.isPresent()
                ? new Place(zoneId.get(), Optional.empty())
                : find(zone).place();
    }

    Active find(String zone) throws ProviderException {
        return zoneId.isPresent() ? byId(zoneId.get(), zone) : byName(zone);
    }

    private Active byId(String id, String zone) throws ProviderException {
        try {
            return checked(api.zone(id), zone);
        } catch (ProviderException refused) {
            if (refused.problem().kind() == ProblemClass.CREDENTIALS && isReadable(id, zone)) {
                return new Active(new Zone(zone, id, List.of()), Optional.empty());
            }
            throw refused;
        }
    }

    /// A token without the right to look zones up may still work on this one.
    private boolean isReadable(String id, String zone) throws ProviderException {
        api.records(id, zone);
        return true;
    }

    private Active byName(String zone) throws ProviderException {
        for (var node : api.zonesNamed(zone)) {
            if (node.path("name").asText().equalsIgnoreCase(zone)) {
                return checked(node, zone);
            }
        }
        throw problems.of(ProblemClass.ZONE_MISSING, looking(zone), "the token sees no zone of this name");
    }

    private Active checked(JsonNode node, String zone) throws ProviderException {
        var name = node.path("name").asText();
        if (!name.equalsIgnoreCase(zone)) {
            throw problems.of(
                    ProblemClass.ZONE_MISSING, looking(zone), "the configured zone id belongs to '" + name + "'");
        }
        var status = node.path("status").asText();
        if (!status.equals("active")) {
            throw problems.of(
                    ProblemClass.INVALID,
                    looking(zone),
                    "the zone is '" + status + "', not active, and nobody would see a change");
        }
        var permissions = texts(node.path("permissions"));
        return new Active(
                new Zone(zone, node.path("id").asText(), texts(node.path("name_servers"))),
                permissions.isEmpty() ? Optional.empty() : Optional.of(permissions.contains(EDIT)));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String looking(String zone) {
        return "looking up zone " + zone;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/// A record as DigitalOcean lists it: `name` relative to the zone, `@` for the zone itself, and one value.
record DomainRecord(long id, String type, String name, String data, Duration ttl) {
    static DomainRecord of(JsonNode node) {
        return new DomainRecord(
                node.path("id").asLong(),
                node.path("type").asText(),
                node.path("name").asText(),
                node.path("data").asText(),
                Duration.ofSeconds(node.path("ttl").asLong(-1)));
    }
}

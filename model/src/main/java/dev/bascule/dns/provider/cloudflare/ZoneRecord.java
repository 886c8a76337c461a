// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/// A record as Cloudflare lists it, with its whole object, so that what we do not know about is kept. A TTL of
/// 1 means automatic, which is 300 s.
record ZoneRecord(JsonNode node) {
    private static final int AUTOMATIC = 1;
    private static final Duration AUTOMATIC_TTL = Duration.ofSeconds(300);

    String id() {
        return node.path("id").asText();
    }

    String name() {
        return node.path("name").asText();
    }

    String type() {
        return node.path("type").asText();
    }

    String content() {
        return node.path("content").asText();
    }

    boolean isProxied() {
        return node.path("proxied").asBoolean(false);
    }

    boolean isAutomatic() {
        return node.path("ttl").asInt() == AUTOMATIC;
    }

    Duration ttl() {
        return isAutomatic()
                ? AUTOMATIC_TTL
                : Duration.ofSeconds(node.path("ttl").asLong(-1));
    }

    String modifiedOn() {
        return node.path("modified_on").asText("");
    }
}

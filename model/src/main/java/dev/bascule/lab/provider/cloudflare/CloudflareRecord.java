// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.cloudflare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bascule.lab.dns.ZoneRecord;
import dev.bascule.lab.provider.Ipv4;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A record as Cloudflare stores it: absolute name, TTL 1 for automatic, and times to the microsecond.
record CloudflareRecord(
        String id,
        String name,
        String type,
        String content,
        boolean proxied,
        long ttl,
        Optional<String> comment,
        List<String> tags,
        Instant created,
        Instant modified) {
    static final long AUTOMATIC = 1;
    private static final long AUTOMATIC_SECONDS = 300;
    private static final List<String> EDGE = List.of("104.16.132.229", "104.16.133.229");
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    CloudflareRecord {
        tags = List.copyOf(tags);
    }

    /// Addresses that the edge can reach, and names, can be proxied; loopback cannot.
    boolean proxiable() {
        return switch (type) {
            case "A" -> !Ipv4.isLoopback(content);
            case "AAAA", "CNAME" -> true;
            default -> false;
        };
    }

    boolean isSameRecord(CloudflareRecord other) {
        return name.equals(other.name) && type.equals(other.type) && content.equals(other.content);
    }

    /// The object on the wire, in the order the provider writes its fields.
    ObjectNode json() {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", id).put("name", name).put("type", type).put("content", content);
        node.put("proxiable", proxiable()).put("proxied", proxied).put("ttl", ttl);
        var settings = node.putObject("settings");
        if (type.equals("CNAME")) {
            settings.put("flatten_cname", false);
        }
        node.putObject("meta");
        node.put("comment", comment.orElse(null));
        var list = node.putArray("tags");
        tags.forEach(list::add);
        return node.put("created_on", TIME.format(created)).put("modified_on", TIME.format(modified));
    }

    /// What name servers answer: the edge's addresses when proxied, the content otherwise.
    Stream<ZoneRecord> published() {
        if (proxied) {
            return EDGE.stream().map(address -> new ZoneRecord(name, "A", AUTOMATIC_SECONDS, address));
        }
        var seconds = ttl == AUTOMATIC ? AUTOMATIC_SECONDS : ttl;
        var value = switch (type) {
            case "TXT" -> "\"" + content + "\"";
            case "CNAME", "NS" -> content + ".";
            default -> content;
        };
        return Stream.of(new ZoneRecord(name, type, seconds, value));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.provider.cloudflare.Cloudflare;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/// Cloudflare as recorded: the envelope, zones with permissions, and pages of two whatever is asked for.
public final class EmulatedCloudflare extends EmulatedProvider {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RecordedExchange ZONES = RecordedExchange.load("cloudflare/01-authenticate-list-zones");
    private static final RecordedExchange LIST = RecordedExchange.load("cloudflare/09-list-all");
    private static final String ZONE_ID = "457dd20dded351b97830cb528f507819";
    private static final int CAP = 2;

    /// Fields per record id beside the plain ones, such as `proxied` and `comment`.
    public final Map<String, ObjectNode> extras = new HashMap<>();

    public String zoneStatus = "active";

    @Override
    public ProviderAccess access() {
        return access(Optional.empty());
    }

    public ProviderAccess access(Optional<String> zoneId) {
        return new Cloudflare(
                new ProviderId("cf"), transport(), Credential.of("cf-token"), Optional.of(endpoint()), zoneId);
    }

    @Override
    public String zone() {
        return "byemike.org";
    }

    @Override
    protected boolean isWrite(RecordedRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected MockResponse.Builder throttled() {
        return error(429, 10100, "Rate limited").setHeader("Retry-After", "3");
    }

    @Override
    protected MockResponse.Builder refused(int status) {
        return error(status, 10000, "Authentication error");
    }

    public static MockResponse.Builder error(int status, int code, String message) {
        var answer = JsonNodeFactory.instance.objectNode().putNull("result").put("success", false);
        answer.putArray("errors").addObject().put("code", code).put("message", message);
        return LIST.like(answer.toString()).code(status);
    }

    /// The next write finds that another tool has made the change already.
    public void nextWriteIsDuplicate(String value) {
        beforeWrite(
                () -> entries.replaceAll(
                        entry -> new Entry(entry.id(), entry.name(), entry.type(), value, entry.ttl(), "")),
                error(400, 81058, "Exists."));
    }

    @Override
    protected MockResponse.Builder answer(RecordedRequest request) {
        var path = request.getUrl()
                .pathSegments()
                .subList(2, request.getUrl().pathSegments().size());
        if (path.size() <= 2) {
            return zones(path, request);
        }
        return switch (request.getMethod()) {
            case "GET" -> records(request);
            case "PATCH" -> patched(path.get(3), body(request));
            default -> batch(body(request));
        };
    }

    private MockResponse.Builder zones(List<String> path, RecordedRequest request) {
        var found = JsonNodeFactory.instance.arrayNode();
        parse(ZONES.body()).path("result").forEach(zone -> {
            var asked = path.size() == 2 ? path.get(1) : request.getUrl().queryParameter("name");
            if (zone.path(path.size() == 2 ? "id" : "name").asText().equals(asked)) {
                found.add(((ObjectNode) zone.deepCopy()).put("status", zoneStatus));
            }
        });
        return path.size() == 2 ? LIST.like(envelope(found.get(0)).toString()) : page(found, request);
    }

    private MockResponse.Builder records(RecordedRequest request) {
        var name = request.getUrl().queryParameter("name");
        var found = JsonNodeFactory.instance.arrayNode();
        entries.stream().filter(entry -> entry.name().equals(name)).forEach(entry -> found.add(json(entry)));
        return page(found, request);
    }

    /// An empty result still has one page; a full one never holds as many as were asked for.
    private static MockResponse.Builder page(ArrayNode all, RecordedRequest request) {
        int page = Integer.parseInt(request.getUrl().queryParameter("page"));
        var slice = JsonNodeFactory.instance.arrayNode();
        for (int i = (page - 1) * CAP; i < Math.min(all.size(), page * CAP); i++) {
            slice.add(all.get(i));
        }
        var answer = envelope(slice);
        answer.putObject("result_info")
                .put("page", page)
                .put("per_page", CAP)
                .put("count", slice.size())
                .put("total_count", all.size())
                .put("total_pages", Math.max(1, (all.size() + CAP - 1) / CAP));
        return LIST.like(answer.toString());
    }

    private MockResponse.Builder patched(String id, JsonNode fields) {
        return patch(id, fields) ? LIST.like(envelope(json(entry(id))).toString()) : gone();
    }

    private static MockResponse.Builder gone() {
        return error(404, 81044, "Record does not exist.");
    }

    /// All or nothing, in the fixed order: deletes, patches, posts.
    private MockResponse.Builder batch(JsonNode batch) {
        var before = new ArrayList<>(entries);
        boolean whole = each(
                        batch.path("deletes"),
                        delete -> entries.removeIf(entry -> entry.id().equals(id(delete))))
                && each(batch.path("patches"), patch -> patch(id(patch), patch))
                && each(batch.path("posts"), this::add);
        if (!whole) {
            entries.clear();
            entries.addAll(before);
            return gone();
        }
        return LIST.like(envelope(batch).toString());
    }

    private static boolean each(JsonNode operations, Predicate<JsonNode> operation) {
        for (var node : operations) {
            if (!operation.test(node)) {
                return false;
            }
        }
        return true;
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private boolean add(JsonNode fields) {
        var id = nextId();
        extras.put(id, ((ObjectNode) fields.deepCopy()).without(List.of("content", "ttl", "name", "type")));
        return entries.add(new Entry(
                id,
                fields.path("name").asText(),
                fields.path("type").asText(),
                fields.path("content").asText(),
                fields.path("ttl").asLong(),
                ""));
    }

    private boolean patch(String id, JsonNode fields) {
        var old = entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
        old.ifPresent(entry -> entries.set(
                entries.indexOf(entry),
                new Entry(
                        id,
                        entry.name(),
                        entry.type(),
                        fields.path("content").asText(entry.value()),
                        fields.path("ttl").asLong(entry.ttl()),
                        "")));
        return old.isPresent();
    }

    private Entry entry(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode json(Entry entry) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("id", entry.id())
                .put("name", entry.name())
                .put("type", entry.type())
                .put("content", entry.value())
                .put("proxied", false)
                .put("ttl", entry.ttl())
                .put("modified_on", "2025-08-27T20:36:33.931897Z");
        node.setAll(extras.getOrDefault(entry.id(), JsonNodeFactory.instance.objectNode()));
        return node;
    }

    private static ObjectNode envelope(JsonNode result) {
        var node = JsonNodeFactory.instance.objectNode();
        node.set("result", result);
        node.put("success", true).putArray("errors");
        return node;
    }

    private static JsonNode body(RecordedRequest request) {
        return parse(request.getBody().utf8());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

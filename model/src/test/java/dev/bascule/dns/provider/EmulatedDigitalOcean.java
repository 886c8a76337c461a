// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.provider.digitalocean.DigitalOcean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/// DigitalOcean as recorded: pages with absolute links, a total, relative names, and a rate limit whose reset
/// has passed.
public final class EmulatedDigitalOcean extends EmulatedProvider {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RecordedExchange LIST = RecordedExchange.load("digitalocean/03-list-records-page-1");
    private static final RecordedExchange MISSING = RecordedExchange.load("digitalocean/02-zone-not-found");

    private final ProviderAccess access =
            new DigitalOcean(new ProviderId("do"), transport(), Credential.of("do-token"), Optional.of(endpoint()));

    @Override
    public ProviderAccess access() {
        return access;
    }

    @Override
    public String zone() {
        return "foxwoodswebsites.com";
    }

    @Override
    protected boolean isWrite(RecordedRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected MockResponse.Builder throttled() {
        return error(429, "too_many_requests").setHeader("Retry-After", "3");
    }

    @Override
    protected MockResponse.Builder refused(int status) {
        return error(status, status == 401 ? "unauthorized" : "forbidden");
    }

    private static MockResponse.Builder error(int status, String id) {
        return LIST.like("{\"id\":\"" + id + "\",\"message\":\"You may not.\"}").code(status);
    }

    @Override
    protected MockResponse.Builder answer(RecordedRequest request) {
        var path = request.getUrl().pathSegments();
        if (!path.get(2).equals(zone())) {
            return MISSING.response();
        }
        if (path.size() == 3) {
            return domain();
        }
        return switch (request.getMethod()) {
            case "GET" -> page(request);
            case "POST" -> add(body(request));
            case "PUT" -> replace(path.get(4), body(request));
            default -> remove(path.get(4));
        };
    }

    private MockResponse.Builder domain() {
        var recorded = RecordedExchange.load("digitalocean/01-authenticate-get-domain");
        return recorded.response();
    }

    private MockResponse.Builder page(RecordedRequest request) {
        int page = number(request, "page", 1);
        int size = Math.min(number(request, "per_page", 20), 20);
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("domain_records");
        entries.stream().skip((long) (page - 1) * size).limit(size).forEach(entry -> list.add(json(entry)));
        var links = answer.putObject("links");
        if (page * size < entries.size()) {
            links.putObject("pages")
                    .put(
                            "next",
                            request.getUrl()
                                    .newBuilder()
                                    .setQueryParameter("page", String.valueOf(page + 1))
                                    .build()
                                    .toString());
        }
        answer.putObject("meta").put("total", entries.size());
        return LIST.like(answer.toString());
    }

    private static int number(RecordedRequest request, String name, int otherwise) {
        return Optional.ofNullable(request.getUrl().queryParameter(name))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    private MockResponse.Builder add(JsonNode body) {
        var entry = entry(nextId(), body);
        entries.add(entry);
        return LIST.like(wrapped(entry)).code(201);
    }

    private MockResponse.Builder replace(String id, JsonNode body) {
        var entry = entry(id, body);
        return entries.removeIf(old -> old.id().equals(id)) && entries.add(entry)
                ? LIST.like(wrapped(entry))
                : MISSING.response();
    }

    private MockResponse.Builder remove(String id) {
        return entries.removeIf(old -> old.id().equals(id)) ? new MockResponse.Builder().code(204) : MISSING.response();
    }

    private Entry entry(String id, JsonNode body) {
        var relative = body.path("name").asText();
        var name = relative.equals("@") ? zone() : relative + "." + zone();
        return new Entry(
                id,
                name,
                body.path("type").asText(),
                body.path("data").asText(),
                body.path("ttl").asLong(),
                "");
    }

    private String wrapped(Entry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .set("domain_record", json(entry))
                .toString();
    }

    private ObjectNode json(Entry entry) {
        var relative = entry.name().equals(zone())
                ? "@"
                : entry.name().substring(0, entry.name().length() - zone().length() - 1);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.parseLong(entry.id()))
                .put("type", entry.type())
                .put("name", relative)
                .put("data", entry.value())
                .put("ttl", entry.ttl());
    }

    private static JsonNode body(RecordedRequest request) {
        try {
            return JSON.readTree(request.getBody().utf8());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.cloudflare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bascule.drill.TroubleKind;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import dev.bascule.lab.provider.ProviderApi;
import dev.bascule.lab.provider.ZoneSetting;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Cloudflare's API v4 over one zone, as recorded in August 2025: an envelope on every answer, absolute names,
/// PATCH and batch. The path may leave out `/client/v4`.
public final class CloudflareApi implements ProviderApi {
    private static final int PAGE_OF_ZONES = 20;
    private static final int PAGE_OF_RECORDS = 100;
    private static final int LARGEST_BATCH = 200;

    private final CloudflareZone zone;
    private final String token;
    private final ObjectMapper json = new ObjectMapper();

    public CloudflareApi(ZoneSetting setting, String token) {
        this.zone = new CloudflareZone(setting);
        this.token = token;
    }

    /// The id of the zone, for configurations that state it.
    public String zoneId() {
        return zone.id();
    }

    @Override
    public HttpReply.Answer answer(HttpRequest request) {
        try {
            authenticate(request);
            return route(request);
        } catch (CloudflareRefusal refusal) {
            return CloudflareAnswers.refused(refusal);
        }
    }

    /// The permissions of a zone are those of the token that asks.
    @Override
    public HttpReply.Answer answerToReader(HttpRequest request) {
        var answer = answer(request);
        return new HttpReply.Answer(
                answer.status(), answer.headers(), answer.body().replace("\"#dns_records:edit\",", ""));
    }

    @Override
    public HttpReply.Answer refusal(TroubleKind kind, Duration delay) {
        return switch (kind) {
            case THROTTLED -> {
                var message = "Please wait and consider throttling your request speed";
                var answer = CloudflareAnswers.refused(new CloudflareRefusal(429, 971, message));
                yield delay.isZero() ? answer : answer.with("retry-after", Long.toString(delay.toSeconds()));
            }
            case READ_ONLY -> CloudflareAnswers.refused(CloudflareRefusal.authentication(403));
            case UNAUTHORISED -> CloudflareAnswers.refused(CloudflareRefusal.authentication(401));
            case UNAVAILABLE -> CloudflareAnswers.refused(new CloudflareRefusal(503, 10013, "Service unavailable"));
            case BROKEN, HTML, LOST_ANSWER, SLOW, REFUSED ->
                CloudflareAnswers.refused(new CloudflareRefusal(500, 10001, "Internal server error"));
        };
    }

    private void authenticate(HttpRequest request) throws CloudflareRefusal {
        var header = request.header("authorization").orElse("");
        if (header.isEmpty()) {
            throw new CloudflareRefusal(400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers");
        }
        // A global key has 37 hex digits; pasted as a bearer it is not even read as a token.
        if (!header.startsWith("Bearer ") || header.matches("Bearer [0-9a-f]{37}")) {
            throw CloudflareRefusal.badHeader();
        }
        if (!header.equals("Bearer " + token)) {
            throw CloudflareRefusal.authentication(403);
        }
    }

    private HttpReply.Answer route(HttpRequest request) throws CloudflareRefusal {
        var all = request.segments();
        var path = all.size() > 1 && all.getFirst().equals("client") ? all.subList(2, all.size()) : all;
        var joined = String.join("/", path);
        if (joined.matches("(user|accounts/[^/]+)/tokens/verify")) {
            var token = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", "0".repeat(32))
                    .put("status", "active");
            return CloudflareAnswers.result(token);
        }
        if (joined.equals("zones")) {
            return zones(request);
        }
        if (path.size() < 2 || !path.getFirst().equals("zones") || !path.get(1).equals(zone.id())) {
            throw new CloudflareRefusal(
                    404, 7003, "Could not route to /" + joined + ", perhaps your object identifier is invalid?");
        }
        return path.size() == 2 ? CloudflareAnswers.result(zone.json()) : records(request, path);
    }

    private HttpReply.Answer zones(HttpRequest request) {
        var named =
                request.parameter("name").filter(n -> !n.equals(zone.name())).isEmpty();
        return CloudflareAnswers.page(named ? List.of(zone.json()) : List.of(), request, PAGE_OF_ZONES);
    }

    private HttpReply.Answer records(HttpRequest request, List<String> path) throws CloudflareRefusal {
        var last = path.getLast();
        return switch (request.method() + " " + path.size()) {
            case "GET 3" -> list(request);
            case "POST 3" -> changed(draft -> draft.create(read(request)));
            case "POST 4" -> batch(read(request));
            case "GET 4" ->
                CloudflareAnswers.result(zone.read(draft -> draft.get(last)).json());
            case "PUT 4" -> changed(draft -> draft.put(last, read(request)));
            case "PATCH 4" -> changed(draft -> draft.patch(last, read(request)));
            case "DELETE 4" -> {
                var gone = zone.change(draft -> draft.delete(last));
                yield CloudflareAnswers.result(
                        JsonNodeFactory.instance.objectNode().put("id", gone.id()));
            }
            default -> throw new CloudflareRefusal(405, 10405, "Method not allowed for this authentication scheme");
        };
    }

    private HttpReply.Answer changed(CloudflareZone.Work<CloudflareRecord> work) throws CloudflareRefusal {
        return CloudflareAnswers.result(zone.change(work).json());
    }

    private HttpReply.Answer list(HttpRequest request) {
        Stream<CloudflareRecord> rows = zone.rows().stream();
        for (var filter : List.of("type", "name", "content")) {
            var wanted = request.parameter(filter).or(() -> request.parameter(filter + ".exact"));
            if (wanted.isPresent()) {
                var value = wanted.get().toLowerCase(Locale.ROOT);
                rows = rows.filter(
                        r -> field(r, filter).toLowerCase(Locale.ROOT).equals(value));
            }
        }
        return CloudflareAnswers.page(rows.map(CloudflareRecord::json).toList(), request, PAGE_OF_RECORDS);
    }

    private static String field(CloudflareRecord record, String name) {
        return switch (name) {
            case "type" -> record.type();
            case "name" -> record.name();
            default -> record.content();
        };
    }

    /// Deletes, patches, puts and posts, in this order, as one transaction.
    private HttpReply.Answer batch(JsonNode wanted) throws CloudflareRefusal {
        var operations = Stream.of("deletes", "patches", "puts", "posts")
                .mapToInt(kind -> wanted.path(kind).size())
                .sum();
        if (operations > LARGEST_BATCH) {
            throw new CloudflareRefusal(400, 9207, "A batch may hold " + LARGEST_BATCH + " operations.");
        }
        return CloudflareAnswers.result(zone.change(draft -> {
            var result = JsonNodeFactory.instance.objectNode();
            each(result, wanted, "deletes", node -> draft.delete(id(node)));
            each(result, wanted, "patches", node -> draft.patch(id(node), node));
            each(result, wanted, "puts", node -> draft.put(id(node), node));
            each(result, wanted, "posts", draft::create);
            return result;
        }));
    }

    private interface Operation {
        CloudflareRecord on(JsonNode node) throws CloudflareRefusal;
    }

    private static void each(ObjectNode result, JsonNode wanted, String kind, Operation operation)
            throws CloudflareRefusal {
        var done = result.putArray(kind);
        for (var node : wanted.path(kind)) {
            done.add(operation.on(node).json());
        }
    }

    private static String id(JsonNode node) {
        return node.path("id").asText("");
    }

    private JsonNode read(HttpRequest request) throws CloudflareRefusal {
        try {
            return json.readTree(request.body());
        } catch (JsonProcessingException e) {
            throw new CloudflareRefusal(400, 9207, "Request body is invalid.");
        }
    }
}

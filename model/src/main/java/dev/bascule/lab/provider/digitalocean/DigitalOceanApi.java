// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.digitalocean;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// DigitalOcean's Domains API v2 over one zone, as recorded in March 2020: relative names, twenty to a page,
/// targets written with a final dot and read without. The path may leave out `/v2`.
public final class DigitalOceanApi implements ProviderApi {
    private static final int HOURLY = 5000;
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 200;
    private static final Duration WINDOW_AGE = Duration.ofSeconds(300);

    private final DigitalOceanZone zone;
    private final String token;
    private final InstantSource clock;
    private final DigitalOceanRules rules;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger used = new AtomicInteger();

    public DigitalOceanApi(ZoneSetting setting, String token) {
        this.zone = new DigitalOceanZone(setting);
        this.rules = new DigitalOceanRules(zone);
        this.token = token;
        this.clock = setting.clock();
    }

    @Override
    public HttpReply.Answer answer(HttpRequest request) {
        var known = request.header("authorization")
                .filter(("Bearer " + token)::equals)
                .isPresent();
        return limits(known ? route(request) : error(401, "unauthorized", "Unable to authenticate you"));
    }

    @Override
    public HttpReply.Answer refusal(TroubleKind kind, Duration delay) {
        return switch (kind) {
            case THROTTLED -> {
                var answer = limits(error(429, "too_many_requests", "API Rate limit exceeded."));
                yield delay.isZero() ? answer : answer.with("retry-after", Long.toString(delay.toSeconds()));
            }
            case READ_ONLY -> limits(error(403, "forbidden", "You do not have access for the attempted action."));
            case UNAUTHORISED -> limits(error(401, "unauthorized", "Unable to authenticate you"));
            case UNAVAILABLE -> error(503, "server_error", "Service unavailable, please try again.");
            case BROKEN, HTML, LOST_ANSWER, SLOW, REFUSED -> error(500, "server_error", "Unexpected server-side error");
        };
    }

    private HttpReply.Answer route(HttpRequest request) {
        var path = request.segments();
        var parts = !path.isEmpty() && path.getFirst().equals("v2") ? path.subList(1, path.size()) : path;
        if (parts.size() < 2
                || !parts.getFirst().equals("domains")
                || !zone.name().equals(parts.get(1))) {
            return notFound();
        }
        if (parts.size() == 2) {
            return domain();
        }
        return switch (request.method() + " " + parts.size()) {
            case "GET 3" -> list(request);
            case "POST 3" -> create(request);
            case "GET 4" -> found(parts).map(r -> record(200, r)).orElseGet(DigitalOceanApi::notFound);
            case "PUT 4", "PATCH 4" -> found(parts).map(r -> update(r, request)).orElseGet(DigitalOceanApi::notFound);
            case "DELETE 4" -> found(parts).map(this::delete).orElseGet(DigitalOceanApi::notFound);
            default -> notFound();
        };
    }

    private Optional<DigitalOceanRecord> found(List<String> parts) {
        return parts.get(3).matches("\\d{1,18}") ? zone.get(Long.parseLong(parts.get(3))) : Optional.empty();
    }

    private HttpReply.Answer domain() {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("domain").put("name", zone.name()).put("ttl", 1800).put("zone_file", zone.file());
        return HttpReply.json(200, body.toString());
    }

    private HttpReply.Answer list(HttpRequest request) {
        var matching = zone.find(filter(request));
        var size = Math.clamp(number(request, "per_page", PAGE), 1, LARGEST_PAGE);
        var page = Math.max(1, number(request, "page", 1));
        var from = Math.min((page - 1) * size, matching.size());
        var body = JsonNodeFactory.instance.objectNode();
        var rows = body.putArray("domain_records");
        matching.subList(from, Math.min(from + size, matching.size())).forEach(r -> rows.add(r.json()));
        var pages = new DigitalOceanPages(request, page, Math.max(1, Math.ceilDiv(matching.size(), size)));
        body.set("links", pages.links());
        body.putObject("meta").put("total", matching.size());
        return HttpReply.json(200, body.toString());
    }

    private Predicate<DigitalOceanRecord> filter(HttpRequest request) {
        var type = request.parameter("type");
        var name = request.parameter("name").map(n -> n.toLowerCase(Locale.ROOT));
        return r -> type.filter(t -> !t.equals(r.type())).isEmpty()
                && name.filter(n -> !n.equals(zone.absolute(r))).isEmpty();
    }

    private static int number(HttpRequest request, String name, int otherwise) {
        return request.parameter(name)
                .filter(v -> v.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private HttpReply.Answer create(HttpRequest request) {
        var body = read(request);
        var type = body.path("type").asText("");
        var name = body.path("name").asText("").toLowerCase(Locale.ROOT);
        var data = body.path("data").asText("");
        var ttl = body.path("ttl").asLong(1800);
        return rules.objection(new DigitalOceanRecord(0, type, name, data, ttl))
                .map(DigitalOceanApi::unprocessable)
                .orElseGet(() -> record(201, zone.create(type, name, DigitalOceanRules.stored(type, data), ttl)));
    }

    private HttpReply.Answer update(DigitalOceanRecord old, HttpRequest request) {
        var body = read(request);
        // A target that is not sent is checked as it is stored, without its dot: doctl issue 919.
        var changed = new DigitalOceanRecord(
                old.id(),
                body.path("type").asText(old.type()),
                body.path("name").asText(old.name()),
                body.path("data").asText(old.data()),
                body.path("ttl").asLong(old.ttl()));
        return rules.objection(changed).map(DigitalOceanApi::unprocessable).orElseGet(() -> {
            var data = DigitalOceanRules.stored(changed.type(), changed.data());
            return record(
                    200,
                    zone.replace(
                            new DigitalOceanRecord(old.id(), changed.type(), changed.name(), data, changed.ttl())));
        });
    }

    private HttpReply.Answer delete(DigitalOceanRecord row) {
        return zone.delete(row.id()) ? HttpReply.empty(204) : notFound();
    }

    private JsonNode read(HttpRequest request) {
        try {
            return json.readTree(request.body());
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static HttpReply.Answer record(int status, DigitalOceanRecord row) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("domain_record", row.json());
        return HttpReply.json(status, body.toString());
    }

    private static HttpReply.Answer notFound() {
        return error(404, "not_found", "The resource you were accessing could not be found.");
    }

    private static HttpReply.Answer unprocessable(String message) {
        return error(422, "unprocessable_entity", message);
    }

    private static HttpReply.Answer error(int status, String id, String message) {
        var body = JsonNodeFactory.instance.objectNode().put("id", id).put("message", message);
        return HttpReply.json(status, body.toString());
    }

    /// The limits as recorded: the reset time names the oldest request of the window, so it lies in the past.
    private HttpReply.Answer limits(HttpReply.Answer answer) {
        var reset = clock.instant().minus(WINDOW_AGE).getEpochSecond();
        return answer.with("ratelimit-limit", Integer.toString(HOURLY))
                .with("ratelimit-remaining", Integer.toString(Math.max(0, HOURLY - used.incrementAndGet())))
                .with("ratelimit-reset", Long.toString(reset));
    }
}

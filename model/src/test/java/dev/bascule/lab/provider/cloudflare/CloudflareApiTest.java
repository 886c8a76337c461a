// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bascule.drill.TroubleKind;
import dev.bascule.lab.dns.ZoneRecord;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import dev.bascule.lab.provider.LabZones;
import dev.bascule.lab.provider.RecordedExchange;
import dev.bascule.lab.provider.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudflareApiTest {
    private static final String ZONE = "byemike.org";
    private static final Map<String, String> TOKEN = Map.of("authorization", "Bearer secret");

    private final CloudflareApi api = new CloudflareApi(
            LabZones.setting(
                    ZONE,
                    List.of("blakely.ns.cloudflare.com", "vin.ns.cloudflare.com"),
                    new ZoneRecord("docs." + ZONE, "CNAME", 3600, "docs.example.com."),
                    new ZoneRecord("_acme-challenge.noop." + ZONE, "TXT", 3600, "\"challengetoken\""),
                    new ZoneRecord("genesis." + ZONE, "A", 60, "192.0.2.1")),
            "secret");
    private final String records = "/client/v4/zones/" + api.zoneId() + "/dns_records";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-authenticate-list-zones",
                "02-create-a-record",
                "03-create-before-delete",
                "06-list-filtered-empty",
                "07-create-identical-400",
                "09-list-all",
                "10-update-create-first"
            })
    void answersInTheRecordedShape(String file) throws Exception {
        var recorded = RecordedExchange.read("cloudflare", file);
        var answer = api.answer(recorded.request(TOKEN, Map.of("457dd20dded351b97830cb528f507819", api.zoneId())));
        assertThat(answer.status()).isEqualTo(recorded.status());
        assertThat(Shape.ofJson(answer.body())).isEqualTo(Shape.ofJson(recorded.body()));
    }

    @Test
    void filtersUpdatesAndDeletesInTheRecordedShape() throws Exception {
        var zone = Map.of("457dd20dded351b97830cb528f507819", api.zoneId());
        api.answer(
                RecordedExchange.read("cloudflare", "03-create-before-delete").request(TOKEN, zone));
        var filter = RecordedExchange.read("cloudflare", "04-list-filtered-name-type-content");
        var filtered = api.answer(filter.request(TOKEN, zone));
        assertThat(Shape.ofJson(filtered.body())).isEqualTo(Shape.ofJson(filter.body()));
        var id = json(filtered).at("/result/0/id").asText();

        var put = RecordedExchange.read("cloudflare", "11-update-record-put");
        var updated = api.answer(put.request(
                TOKEN,
                Map.of("457dd20dded351b97830cb528f507819", api.zoneId(), "6826c33667c758b2e5036081d20004c6", id)));
        assertThat(Shape.ofJson(updated.body())).isEqualTo(Shape.ofJson(put.body()));
        assertThat(json(updated).at("/result/id").asText()).isEqualTo(id);

        var delete = RecordedExchange.read("cloudflare", "05-delete-record");
        var deleted = call("DELETE", records + "/" + id, "");
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(Shape.ofJson(deleted.body())).isEqualTo(Shape.ofJson(delete.body()));
        assertThat(code(call("DELETE", records + "/" + id, ""))).isEqualTo(81044);
    }

    @Test
    void patchKeepsWhatPutResets() throws Exception {
        var id = id("genesis");
        call("PATCH", records + "/" + id, "{\"proxied\":true,\"comment\":\"ours\"}");
        var patched = json(call("PATCH", records + "/" + id, "{\"content\":\"192.0.2.2\"}"))
                .path("result");
        assertThat(patched.path("proxied").asBoolean()).isTrue();
        assertThat(patched.path("comment").asText()).isEqualTo("ours");
        assertThat(patched.path("ttl").asLong()).isEqualTo(1);
        var body = "{\"type\":\"A\",\"name\":\"genesis.byemike.org\",\"content\":\"192.0.2.3\",\"ttl\":60}";
        var put = json(call("PUT", records + "/" + id, body)).path("result");
        assertThat(put.path("proxied").asBoolean()).isFalse();
        assertThat(put.path("comment").isNull()).isTrue();
    }

    @Test
    void aBatchIsAppliedWholeOrNotAtAll() throws Exception {
        var id = id("genesis");
        var good =
                "{\"patches\":[{\"id\":\"%s\",\"content\":\"192.0.2.9\"}],\"posts\":[{\"type\":\"A\",\"name\":\"b\",\"content\":\"192.0.2.8\",\"ttl\":60}]}";
        var done = json(call("POST", records + "/batch", good.formatted(id))).path("result");
        assertThat(done.at("/patches/0/content").asText()).isEqualTo("192.0.2.9");
        assertThat(done.at("/posts/0/name").asText()).isEqualTo("b.byemike.org");
        assertThat(done.has("deletes")).isTrue();
        assertThat(done.has("puts")).isTrue();

        var bad =
                "{\"patches\":[{\"id\":\"%s\",\"content\":\"192.0.2.10\"},{\"id\":\"gone\",\"content\":\"192.0.2.11\"}]}";
        assertThat(code(call("POST", records + "/batch", bad.formatted(id)))).isEqualTo(81044);
        var unchanged =
                json(call("GET", records + "/" + id, "")).at("/result/content").asText();
        assertThat(unchanged).isEqualTo("192.0.2.9");
    }

    @Test
    void aBatchDeletesBeforeItPosts() {
        var body =
                "{\"posts\":[{\"type\":\"CNAME\",\"name\":\"genesis\",\"content\":\"x.example.net\"}],\"deletes\":[{\"id\":\"%s\"}]}";
        assertThat(call("POST", records + "/batch", body.formatted(id("genesis")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesClashesWithTheProvidersCodes() throws Exception {
        assertThat(code(post("A", "genesis", "192.0.2.1"))).isEqualTo(81058);
        assertThat(code(post("CNAME", "genesis", "x.example.net"))).isEqualTo(81053);
        assertThat(code(post("A", "docs", "192.0.2.1"))).isEqualTo(81054);
        var invalid = post("A", "new", "nonsense");
        assertThat(code(invalid)).isEqualTo(1004);
        assertThat(json(invalid).at("/errors/0/error_chain/0/code").asInt()).isEqualTo(9005);
    }

    @Test
    void aLoopbackAddressCannotBeProxied() throws Exception {
        var answer =
                call("POST", records, "{\"type\":\"A\",\"name\":\"l\",\"content\":\"127.0.0.1\",\"proxied\":true}");
        assertThat(json(answer).at("/errors/0/error_chain/0/code").asInt()).isEqualTo(9041);
    }

    @Test
    void aNameOutsideTheZoneIsCompletedWithIt() throws Exception {
        var made = json(post("A", "a.b.example.com", "192.0.2.1"));
        assertThat(made.at("/result/name").asText()).isEqualTo("a.b.example.com.byemike.org");
    }

    @Test
    void wantedRecordsMayStandOnALaterPage() throws Exception {
        var second = json(api.answer(new HttpRequest("GET", records, Map.of("page", "2", "per_page", "2"), TOKEN, "")));
        assertThat(second.at("/result").size()).isEqualTo(1);
        assertThat(second.at("/result_info/total_pages").asInt()).isEqualTo(2);
        assertThat(second.at("/result_info/total_count").asInt()).isEqualTo(3);
    }

    @Test
    void wrongCredentialsAreToldApart() throws Exception {
        assertThat(code(authorised("Bearer wrong"))).isEqualTo(10000);
        assertThat(authorised("Bearer wrong").status()).isEqualTo(403);
        var globalKey = authorised("Bearer " + "a".repeat(37));
        assertThat(code(globalKey)).isEqualTo(6003);
        assertThat(json(globalKey).at("/errors/0/error_chain/0/code").asInt()).isEqualTo(6111);
    }

    @Test
    void aTokenVerifiesAndAThrottledOneIsToldToWait() throws Exception {
        var verified = json(call("GET", "/client/v4/user/tokens/verify", ""));
        assertThat(verified.at("/result/status").asText()).isEqualTo("active");
        var throttled = api.refusal(TroubleKind.THROTTLED, Duration.ofSeconds(2));
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.headers()).containsEntry("retry-after", "2");
        assertThat(json(throttled).path("success").asBoolean()).isFalse();
    }

    private HttpReply.Answer authorised(String header) {
        return api.answer(new HttpRequest("GET", records, Map.of(), Map.of("authorization", header), ""));
    }

    private String id(String name) {
        try {
            var query = Map.of("name", name + "." + ZONE);
            return json(api.answer(new HttpRequest("GET", records, query, TOKEN, "")))
                    .at("/result/0/id")
                    .asText();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpReply.Answer post(String type, String name, String content) {
        return call(
                "POST",
                records,
                "{\"type\":\"%s\",\"name\":\"%s\",\"content\":\"%s\",\"ttl\":60}".formatted(type, name, content));
    }

    private HttpReply.Answer call(String method, String path, String body) {
        return api.answer(new HttpRequest(method, path, Map.of(), TOKEN, body));
    }

    private static int code(HttpReply.Answer answer) throws Exception {
        return json(answer).at("/errors/0/code").asInt();
    }

    private static JsonNode json(HttpReply.Answer answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}

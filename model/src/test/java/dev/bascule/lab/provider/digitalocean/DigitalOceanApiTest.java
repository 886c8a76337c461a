// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.digitalocean;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalOceanApiTest {
    private static final String ZONE = "foxwoodswebsites.com";
    private static final Map<String, String> TOKEN = Map.of("authorization", "Bearer secret");
    private static final List<String> SERVERS =
            List.of("ns1.digitalocean.com", "ns2.digitalocean.com", "ns3.digitalocean.com");

    private final DigitalOceanApi api = api(18);

    // With SOA and three NS, 18 others make the 22 records of the recorded zone.
    private static DigitalOceanApi api(int others) {
        var records = LabZones.neighbours(ZONE, others);
        records[others - 1] = new ZoneRecord("genesis." + ZONE, "A", 60, "192.0.2.1");
        return new DigitalOceanApi(LabZones.setting(ZONE, SERVERS, records), "secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-authenticate-get-domain",
                "02-zone-not-found",
                "03-list-records-page-1",
                "04-list-records-page-2",
                "05-create-record",
                "09-update-create-first"
            })
    void answersInTheRecordedShape(String file) throws Exception {
        var recorded = RecordedExchange.read("digitalocean", file);
        var answer = api.answer(recorded.request(TOKEN, Map.of()));
        assertThat(answer.status()).isEqualTo(recorded.status());
        assertThat(Shape.ofJson(answer.body())).isEqualTo(Shape.ofJson(recorded.body()));
    }

    @Test
    void updatesAndDeletesInTheRecordedShape() throws Exception {
        var id = find("n1").path("id").asText();
        var put = RecordedExchange.read("digitalocean", "10-update-record-put");
        var updated = api.answer(put.request(TOKEN, Map.of("92264331", id)));
        assertThat(updated.status()).isEqualTo(200);
        assertThat(Shape.ofJson(updated.body())).isEqualTo(Shape.ofJson(put.body()));
        assertThat(json(updated).at("/domain_record/id").asText()).isEqualTo(id);

        var delete = RecordedExchange.read("digitalocean", "07-delete-record");
        var deleted = api.answer(delete.request(TOKEN, Map.of("92264290", id)));
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(call("DELETE", "/records/" + id, "").status()).isEqualTo(404);
    }

    @Test
    void theLastRecordsAreFoundOnlyOnTheSecondPage() throws Exception {
        var first = json(call("GET", "/records", ""));
        var second = json(call("GET", "/records", Map.of("page", "2"), ""));
        assertThat(first.at("/domain_records").size()).isEqualTo(20);
        assertThat(first.at("/domain_records").findValuesAsText("name")).doesNotContain("genesis");
        assertThat(second.at("/domain_records").findValuesAsText("name")).contains("genesis");
        assertThat(first.at("/meta/total").asInt()).isEqualTo(22);
        assertThat(second.at("/links/pages").has("next")).isFalse();
        assertThat(first.at("/links/pages/next").asText()).endsWith("/v2/domains/" + ZONE + "/records?page=2");
    }

    @Test
    void onePageHasNoLinks() throws Exception {
        var all = json(call("GET", "/records", Map.of("per_page", "200"), ""));
        assertThat(all.at("/links").isEmpty()).isTrue();
        assertThat(all.at("/domain_records").size()).isEqualTo(22);
    }

    @Test
    void theNameFilterWantsTheWholeName() throws Exception {
        var whole = json(call("GET", "/records", Map.of("name", "genesis." + ZONE, "type", "A"), ""));
        var relative = json(call("GET", "/records", Map.of("name", "genesis"), ""));
        assertThat(whole.at("/meta/total").asInt()).isEqualTo(1);
        assertThat(relative.at("/meta/total").asInt()).isZero();
    }

    @Test
    void identicalPostsMakeTwins() throws Exception {
        var body = "{\"type\":\"A\",\"name\":\"twin\",\"data\":\"192.0.2.7\",\"ttl\":60}";
        assertThat(call("POST", "/records", body).status()).isEqualTo(201);
        assertThat(call("POST", "/records", body).status()).isEqualTo(201);
        var twins = json(call("GET", "/records", Map.of("name", "twin." + ZONE), ""));
        assertThat(twins.at("/meta/total").asInt()).isEqualTo(2);
    }

    @Test
    void targetsAreWrittenWithADotAndReadWithout() throws Exception {
        var without =
                call("POST", "/records", "{\"type\":\"CNAME\",\"name\":\"c\",\"data\":\"x.example.net\",\"ttl\":60}");
        assertThat(without.status()).isEqualTo(422);
        assertThat(json(without).path("message").asText()).isEqualTo("Data needs to end with a dot (.)");
        var with =
                call("POST", "/records", "{\"type\":\"CNAME\",\"name\":\"c\",\"data\":\"x.example.net.\",\"ttl\":60}");
        assertThat(json(with).at("/domain_record/data").asText()).isEqualTo("x.example.net");
        var id = json(with).at("/domain_record/id").asText();
        assertThat(call("PUT", "/records/" + id, "{\"ttl\":90}").status()).isEqualTo(422);
    }

    @Test
    void refusesWhatItDoesNotStore() throws Exception {
        for (var body : List.of(
                "{\"type\":\"A\",\"name\":\"x\",\"data\":\"nonsense\",\"ttl\":60}",
                "{\"type\":\"A\",\"name\":\"x\",\"data\":\"192.0.2.1\",\"ttl\":29}",
                "{\"type\":\"CNAME\",\"name\":\"genesis\",\"data\":\"x.example.net.\",\"ttl\":60}",
                "{\"type\":\"BOGUS\",\"name\":\"x\",\"data\":\"y\",\"ttl\":60}")) {
            var answer = call("POST", "/records", body);
            assertThat(answer.status()).as(body).isEqualTo(422);
            assertThat(json(answer).path("id").asText()).isEqualTo("unprocessable_entity");
        }
    }

    @Test
    void everyAnswerCountsAgainstTheLimitWhoseResetLiesInThePast() {
        var first = call("GET", "/records", "");
        var second = call("GET", "/records", "");
        assertThat(first.headers())
                .containsEntry("ratelimit-limit", "5000")
                .containsEntry("ratelimit-remaining", "4999");
        assertThat(second.headers()).containsEntry("ratelimit-remaining", "4998");
        assertThat(Long.parseLong(first.headers().get("ratelimit-reset"))).isLessThan(LabZones.NOW.getEpochSecond());
    }

    @Test
    void aWrongTokenIsUnauthorised() throws Exception {
        var request = new HttpRequest("GET", "/v2/domains/" + ZONE, Map.of(), Map.of("authorization", "Bearer no"), "");
        assertThat(api.answer(request).status()).isEqualTo(401);
        assertThat(json(api.answer(request)).path("id").asText()).isEqualTo("unauthorized");
    }

    @Test
    void troubleHasTheProvidersOwnForm() throws Exception {
        var throttled = api.refusal(TroubleKind.THROTTLED, Duration.ofSeconds(3));
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.headers()).containsEntry("retry-after", "3");
        assertThat(json(throttled).path("id").asText()).isEqualTo("too_many_requests");
        assertThat(api.refusal(TroubleKind.THROTTLED, Duration.ZERO).headers()).doesNotContainKey("retry-after");
        assertThat(json(api.refusal(TroubleKind.READ_ONLY, Duration.ZERO))
                        .path("id")
                        .asText())
                .isEqualTo("forbidden");
    }

    @Test
    void theSerialIsTheTimeOfTheLastWrite() throws Exception {
        assertThat(zoneFile()).contains(" " + LabZones.NOW.getEpochSecond() + " 10800 3600 604800 1800");
        call("POST", "/records", "{\"type\":\"A\",\"name\":\"x\",\"data\":\"192.0.2.1\",\"ttl\":60}");
        assertThat(zoneFile()).contains(" " + (LabZones.NOW.getEpochSecond() + 1) + " 10800");
    }

    @Test
    void equalSeedsGiveEqualIds() throws Exception {
        var again = api(18).answer(request("GET", "/records", Map.of(), ""));
        assertThat(again.body()).isEqualTo(call("GET", "/records", "").body());
    }

    private String zoneFile() throws Exception {
        return json(call("GET", "", "")).at("/domain/zone_file").asText();
    }

    private JsonNode find(String name) throws Exception {
        var rows = new ArrayList<JsonNode>();
        json(call("GET", "/records", Map.of("per_page", "200"), ""))
                .path("domain_records")
                .forEach(rows::add);
        return rows.stream()
                .filter(r -> r.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HttpReply.Answer call(String method, String path, String body) {
        return call(method, path, Map.of(), body);
    }

    private HttpReply.Answer call(String method, String path, Map<String, String> query, String body) {
        return api.answer(request(method, path, query, body));
    }

    private static HttpRequest request(String method, String path, Map<String, String> query, String body) {
        return new HttpRequest(method, "/v2/domains/" + ZONE + path, query, TOKEN, body);
    }

    private static JsonNode json(HttpReply.Answer answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}

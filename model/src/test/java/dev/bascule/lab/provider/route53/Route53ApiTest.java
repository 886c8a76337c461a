// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.route53;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.drill.TroubleKind;
import dev.bascule.lab.dns.ZoneRecord;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import dev.bascule.lab.provider.LabZones;
import dev.bascule.lab.provider.RecordedExchange;
import dev.bascule.lab.provider.Shape;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Route53ApiTest {
    private static final String ZONE = "fullcr1stal.tk";
    private static final Map<String, String> SIGNED = signed("AKIATEST");

    private final Route53Api api = new Route53Api(
            LabZones.setting(
                    ZONE,
                    List.of("ns-831.awsdns-39.net", "ns-422.awsdns-52.com"),
                    new ZoneRecord("delete.testfilt." + ZONE, "TXT", 3600, "\"challengetoken\""),
                    new ZoneRecord("test." + ZONE, "A", 60, "192.0.2.1")),
            "AKIATEST");
    private final String zoneId = id();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-authenticate-list-hosted-zones-by-name",
                "02-list-rrsets",
                "03-change-create-a",
                "04-change-upsert-two-values",
                "05-change-upsert-duplicate-value-400",
                "07-update-create-first",
                "09-update-upsert",
                "10-change-delete",
                "11-list-rrsets-after-delete"
            })
    void answersInTheRecordedShape(String file) throws Exception {
        var recorded = RecordedExchange.read("route53", file);
        var answer = api.answer(recorded.request(SIGNED, Map.of("Z040120927RX9CM38HPQQ", zoneId)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(recorded.status());
        assertThat(Shape.ofXml(answer.body())).isEqualTo(Shape.ofXml(recorded.body()));
    }

    @Test
    void comparesAndSwapsInOneBatch() {
        var batch = change("DELETE", "192.0.2.1") + change("CREATE", "192.0.2.2");
        assertThat(post(batch).status()).isEqualTo(200);
        assertThat(list("test", "A").body()).contains("192.0.2.2").doesNotContain("192.0.2.1<");

        var refused = post(batch);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("InvalidChangeBatch")
                .contains("but the values provided do not match the current values");
        assertThat(list("test", "A").body()).contains("192.0.2.2");
    }

    @Test
    void namesEveryObjectionAndChangesNothing() {
        var refused = post(change("CREATE", "192.0.2.9") + change("UPSERT", "nonsense"));
        assertThat(refused.body())
                .contains(
                        "Tried to create resource record set [name='test.fullcr1stal.tk.', type='A'] but it already exists")
                .contains("ARRDATAIllegalIPv4Address");
        assertThat(list("test", "A").body()).contains("192.0.2.1");
    }

    @Test
    void aDeleteMustStateTheWholeSet() {
        var other = change("DELETE", "192.0.2.1").replace("<TTL>60", "<TTL>61");
        assertThat(post(other).body()).contains("do not match the current values");
        assertThat(post(change("DELETE", "192.0.2.1")).status()).isEqualTo(200);
        assertThat(post(change("DELETE", "192.0.2.1")).body()).contains("but it was not found");
    }

    @Test
    void aCnameCannotStandBesideAnAddress() {
        var cname = change("UPSERT", "x.example.net").replace("<Type>A", "<Type>CNAME");
        assertThat(post(cname).body()).contains("conflicts with other records with the same DNS name");
    }

    @Test
    void aListStartsAtANameAndIsCutWithinAWeightedGroup() {
        var members = new StringBuilder(change("DELETE", "192.0.2.1"));
        for (var member : List.of("a", "b", "c")) {
            members.append(change("CREATE", "192.0.2.5")
                    .replace("<TTL>", "<SetIdentifier>" + member + "</SetIdentifier><Weight>10</Weight><TTL>"));
        }
        assertThat(post(members.toString()).status()).isEqualTo(200);
        var first =
                get("/hostedzone/" + zoneId + "/rrset", Map.of("name", "test." + ZONE, "type", "A", "maxitems", "2"));
        assertThat(first.body())
                .contains("<IsTruncated>true</IsTruncated>")
                .contains("<NextRecordIdentifier>c</NextRecordIdentifier>");
        var rest =
                get("/hostedzone/" + zoneId + "/rrset", Map.of("name", "test." + ZONE, "type", "A", "identifier", "c"));
        assertThat(rest.body()).contains("<SetIdentifier>c<").doesNotContain("<SetIdentifier>b<");
    }

    @Test
    void aLookUpByZoneNameIsASortPosition() {
        var body = get("/hostedzonesbyname", Map.of("dnsname", "example.net")).body();
        assertThat(body).contains("<Name>example.net.</Name>").contains("<Name>" + ZONE + ".</Name>");
    }

    @Test
    void aChangeIsKnownByItsId() {
        var accepted = post(change("UPSERT", "192.0.2.4")).body();
        var id = accepted.replaceAll("(?s).*<Id>/change/(C[0-9A-Z]+)</Id>.*", "$1");
        assertThat(get("/change/" + id, Map.of()).body()).contains("<Status>INSYNC</Status>");
        assertThat(get("/change/C0", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void unknownZonesAndMalformedRequestsAreRefused() {
        assertThat(get("/hostedzone/Z0/rrset", Map.of()).body()).contains("NoSuchHostedZone");
        assertThat(get("/hostedzone/" + zoneId + "/rrset", Map.of("type", "A")).body())
                .contains("InvalidInput");
        assertThat(post("").status()).isEqualTo(400);
        var entity = "<!DOCTYPE x [<!ENTITY e \"v\">]><ChangeResourceRecordSetsRequest/>";
        var request = new HttpRequest("POST", "/2013-04-01/hostedzone/" + zoneId + "/rrset/", Map.of(), SIGNED, entity);
        assertThat(api.answer(request).body()).contains("InvalidInput");
    }

    @Test
    void theSignatureMustNameTheRightKeyAndTime() {
        assertThat(answered(Map.of())).contains("MissingAuthenticationToken");
        assertThat(answered(signed("AKIAOTHER"))).contains("InvalidClientTokenId");
        var late = new HashMap<>(SIGNED);
        late.put("x-amz-date", "20260301T085400Z");
        assertThat(answered(late)).contains("SignatureDoesNotMatch");
        late.put("x-amz-date", "20260301T085944Z");
        assertThat(answered(late)).contains("ListHostedZonesByNameResponse");
    }

    @Test
    void throttlingIsABadRequestWithoutAHint() {
        var throttled = api.refusal(TroubleKind.THROTTLED, Duration.ofSeconds(5));
        assertThat(throttled.status()).isEqualTo(400);
        assertThat(throttled.body()).contains("<Code>Throttling</Code><Message>Rate exceeded</Message>");
        assertThat(throttled.headers()).doesNotContainKey("retry-after");
    }

    private static Map<String, String> signed(String key) {
        var signature =
                "AWS4-HMAC-SHA256 Credential=%s/20260301/us-east-1/route53/aws4_request, SignedHeaders=host, Signature=%s";
        return Map.of("authorization", signature.formatted(key, "0".repeat(64)), "x-amz-date", "20260301T090000Z");
    }

    private String answered(Map<String, String> headers) {
        return api.answer(new HttpRequest("GET", "/2013-04-01/hostedzonesbyname", Map.of(), headers, ""))
                .body();
    }

    private String id() {
        return get("/hostedzonesbyname", Map.of()).body().replaceAll("(?s).*?/hostedzone/(Z[0-9A-Z]+)<.*", "$1");
    }

    private static String change(String action, String value) {
        return ("<Change><Action>%s</Action><ResourceRecordSet><Name>test.%s.</Name><Type>A</Type><TTL>60</TTL>"
                        + "<ResourceRecords><ResourceRecord><Value>%s</Value></ResourceRecord></ResourceRecords>"
                        + "</ResourceRecordSet></Change>")
                .formatted(action, ZONE, value);
    }

    private HttpReply.Answer post(String changes) {
        var body =
                "<ChangeResourceRecordSetsRequest xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"><ChangeBatch><Changes>"
                        + changes + "</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>";
        return api.answer(
                new HttpRequest("POST", "/2013-04-01/hostedzone/" + zoneId + "/rrset/", Map.of(), SIGNED, body));
    }

    private HttpReply.Answer list(String name, String type) {
        return get("/hostedzone/" + zoneId + "/rrset", Map.of("name", name + "." + ZONE, "type", type));
    }

    private HttpReply.Answer get(String path, Map<String, String> query) {
        return api.answer(new HttpRequest("GET", "/2013-04-01" + path, query, SIGNED, ""));
    }
}

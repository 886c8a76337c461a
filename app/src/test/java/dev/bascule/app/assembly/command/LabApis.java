// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.LabWorld;
import dev.bascule.lab.provider.LabProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Somebody who changes records of genesis at a lab's providers by hand, past Bascule.
final class LabApis {
    private static final String DOMAIN = "/v2/domains/example.com/records";
    private static final String ZONES = "/client/v4/zones";
    private static final String HOSTED = "/2013-04-01/hostedzone";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final HttpClient http = HttpClient.newHttpClient();
    private final LabWorld world;

    LabApis(LabWorld world) {
        this.world = world;
    }

    List<JsonNode> digitalOcean() throws Exception {
        return list(send("do", "GET", DOMAIN + "?type=A&name=genesis.example.com", ""), "domain_records");
    }

    void changeDigitalOcean(String fields) throws Exception {
        for (var each : digitalOcean()) {
            send("do", "PUT", DOMAIN + "/" + each.path("id").asText(), fields);
        }
    }

    void addDigitalOcean(String record) throws Exception {
        send("do", "POST", DOMAIN, record);
    }

    void removeDigitalOcean() throws Exception {
        for (var each : digitalOcean()) {
            send("do", "DELETE", DOMAIN + "/" + each.path("id").asText(), "");
        }
    }

    List<JsonNode> cloudflare() throws Exception {
        return list(send("cf", "GET", records() + "?type=A&name=genesis.example.com", ""), "result");
    }

    void changeCloudflare(String fields) throws Exception {
        for (var each : cloudflare()) {
            send("cf", "PATCH", records() + "/" + each.path("id").asText(), fields);
        }
    }

    void addCloudflare(String record) throws Exception {
        send("cf", "POST", records(), record);
    }

    void removeCloudflare() throws Exception {
        for (var each : cloudflare()) {
            send("cf", "DELETE", records() + "/" + each.path("id").asText(), "");
        }
    }

    private String records() throws Exception {
        var zone = list(send("cf", "GET", ZONES + "?name=example.com", ""), "result")
                .getFirst();
        return ZONES + "/" + zone.path("id").asText() + "/dns_records";
    }

    /// Puts sets in the place of the plain one, each the inside of a `ResourceRecordSet` after its name and
    /// type.
    void replaceRoute53(String plain, List<String> sets) throws Exception {
        var zones = send("aws", "GET", HOSTED + "sbyname?dnsname=example.com.", "");
        var id = zones.replaceAll("(?s).*?<Id>/hostedzone/(\\w+)</Id>.*", "$1");
        var changes = new ArrayList<>(List.of(change("DELETE", plain)));
        sets.forEach(set -> changes.add(change("CREATE", set)));
        send(
                "aws",
                "POST",
                HOSTED + "/" + id + "/rrset/",
                "<ChangeResourceRecordSetsRequest xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"><ChangeBatch>"
                        + "<Changes>" + String.join("", changes)
                        + "</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>");
    }

    private static String change(String action, String inside) {
        return "<Change><Action>" + action
                + "</Action><ResourceRecordSet><Name>genesis.example.com.</Name><Type>A</Type>" + inside
                + "</ResourceRecordSet></Change>";
    }

    private static List<JsonNode> list(String text, String key) throws IOException {
        var all = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(text).path(key).forEach(all::add);
        return all;
    }

    private String send(String provider, String method, String path, String body) throws Exception {
        var url = world.providers().stream()
                .filter(p -> p.name().equals(provider))
                .map(LabProvider::url)
                .findFirst()
                .orElseThrow();
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        sign(request, provider);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isLessThan(300);
        return answer.body();
    }

    /// The lab looks at the key and the time of a signature and does not compute it again.
    private static void sign(HttpRequest.Builder request, String provider) {
        if (!provider.equals("aws")) {
            request.header("Authorization", "Bearer " + LabSettings.TOKEN);
            return;
        }
        var now = TIME.format(Instant.now());
        request.header("X-Amz-Date", now)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + LabSettings.ACCESS_KEY + "/" + now.substring(0, 8)
                                + "/us-east-1/route53/aws4_request, SignedHeaders=host, Signature=" + "0".repeat(64));
    }
}

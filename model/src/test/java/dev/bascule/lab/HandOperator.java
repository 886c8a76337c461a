// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.provider.LabProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Moves a record at the lab's providers by hand, as somebody without any product would.
public record HandOperator(LabWorld world, HttpClient http) {
    private static final String R53 =
            "<ChangeResourceRecordSetsRequest xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\">"
                    + "<ChangeBatch><Changes><Change><Action>UPSERT</Action><ResourceRecordSet><Name>%s.</Name><Type>A</Type>"
                    + "<TTL>2</TTL><ResourceRecords><ResourceRecord><Value>%s</Value></ResourceRecord></ResourceRecords>"
                    + "</ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>";

    /// Points the record at the address, at every provider that holds it.
    public void move(String deployment, String address) throws IOException, InterruptedException {
        var spec = world.deployment(deployment).spec();
        for (var provider : world.providers()) {
            if (spec.providers().contains(provider.kind())) {
                move(provider, spec.record(), address);
            }
        }
    }

    private void move(LabProvider provider, String record, String address) throws IOException, InterruptedException {
        switch (provider.kind()) {
            case DIGITALOCEAN -> {
                var records = provider.url() + "/v2/domains/example.com/records";
                var id = first(send("GET", records + "?name=" + record, ""), "\"id\":(\\d+)");
                send("PUT", records + "/" + id, "{\"type\":\"A\",\"data\":\"" + address + "\"}");
            }
            case CLOUDFLARE -> {
                var zones = provider.url() + "/client/v4/zones";
                var zone = first(send("GET", zones + "?name=example.com", ""), "\"id\":\"([0-9a-f]{32})\"");
                var records = zones + "/" + zone + "/dns_records";
                var id = first(send("GET", records + "?name=" + record, ""), "\"id\":\"([0-9a-f]{32})\"");
                send("PATCH", records + "/" + id, "{\"content\":\"" + address + "\"}");
            }
            case ROUTE53 -> {
                var api = provider.url() + "/2013-04-01/";
                var zone = first(send("GET", api + "hostedzonesbyname", ""), "/hostedzone/(Z[0-9A-Z]+)<");
                send("POST", api + "hostedzone/" + zone + "/rrset/", R53.formatted(record, address));
            }
        }
    }

    private String send(String method, String url, String body) throws IOException, InterruptedException {
        var signature =
                "AWS4-HMAC-SHA256 Credential=%s/20260301/us-east-1/route53/aws4_request, SignedHeaders=host, Signature=%s"
                        .formatted(LabSettings.ACCESS_KEY, "0".repeat(64));
        var aws = url.contains("2013-04-01");
        var now = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", aws ? signature : "Bearer " + LabSettings.TOKEN)
                .header("X-Amz-Date", now.format(Instant.now()))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(url + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String first(String text, String pattern) {
        return text.replaceAll("(?s).*?" + pattern + ".*", "$1");
    }
}

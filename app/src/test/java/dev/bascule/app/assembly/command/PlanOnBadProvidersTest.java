// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bascule.client.Preview;
import dev.bascule.drill.Fault;
import dev.bascule.drill.TroubleKind;
import dev.bascule.drill.TroubleScope;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.provider.LabProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong at a provider, the plan says so by name before anything is written.
final class PlanOnBadProvidersTest {
    private static final List<String> ALL = List.of("do", "cf", "aws");

    @TempDir
    Path folder = Path.of("");

    private final HttpClient http = HttpClient.newHttpClient();

    private static RuleResult rule(Preview preview, Rule rule) {
        return preview.rules().stream()
                .filter(r -> r.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Timeout(300)
    void everyTroubleOfEveryProviderIsToldBeforeAnythingIsWritten() throws Exception {
        try (var running = new FileEngine(folder, FileEngine.token())) {
            running.until(
                    "the active site is known",
                    s -> s.deployment("genesis")
                            .filter(d -> d.active().isPresent())
                            .isPresent());
            assertThat(rule(running.plan(), Rule.PROVIDERS_REACHABLE).isPass()).isTrue();

            blocked(running, TroubleKind.UNAUTHORISED, "check that the key is valid");
            blocked(running, TroubleKind.REFUSED, "check the network and the endpoint");
            blocked(running, TroubleKind.THROTTLED, "request limit is reached");

            meddle(running);
            var meddled = running.plan();
            assertThat(rule(meddled, Rule.RECORD_AS_EXPECTED).standing()).isEqualTo(RuleResult.Standing.WARN);
            assertThat(rule(meddled, Rule.RECORD_AS_EXPECTED).evidence())
                    .contains("DigitalOcean genesis.example.com A holds 2 values")
                    .contains("Cloudflare genesis.example.com A holds 2 values")
                    .contains("remove the others first unless they are meant");
            assertThat(meddled.problems())
                    .anySatisfy(p ->
                            assertThat(p).startsWith("DigitalOcean: ").contains("TTL of 3600 s and 5 s are configured"))
                    .anySatisfy(p ->
                            assertThat(p).startsWith("Cloudflare: ").contains("TTL of 3600 s and 5 s are configured"));

            alias(running);
            var clash = running.plan();
            assertThat(clash.plan()).isEmpty();
            assertThat(rule(clash, Rule.RECORD_AS_EXPECTED).standing()).isEqualTo(RuleResult.Standing.FAIL);
            assertThat(rule(clash, Rule.RECORD_AS_EXPECTED).evidence())
                    .contains("DigitalOcean genesis.example.com A: ");
            assertThat(clash.problems())
                    .anySatisfy(p -> assertThat(p)
                            .contains("is a CNAME to elsewhere.example.com")
                            .contains("make it a plain record first"));

            running.edit(text -> text.replace("zone: example.com", "zone: example.org")
                    .replace("genesis.example.com", "genesis.example.org")
                    .replace("ledger.example.com", "ledger.example.org"));
            running.until(
                    "another zone is in force",
                    s -> s.deployment("genesis")
                            .filter(d -> d.active().isEmpty())
                            .isPresent());
            assertThat(org.assertj.core.api.Assertions.catchThrowable(running::plan))
                    .hasMessageContaining("not known which site is active")
                    .hasMessageContaining("example.org")
                    .hasMessageContaining("Check the zone's name");
        }
    }

    /// The same trouble at all three at once.
    private static void blocked(FileEngine running, TroubleKind kind, String advice) throws Exception {
        var faults = new ArrayList<Fault>();
        ALL.forEach(p -> faults.add(new Fault.Provider(p, kind, TroubleScope.ALL, 0, 0, Duration.ofSeconds(1))));
        faults.forEach(running.world.faults()::begin);
        var preview = running.plan();
        faults.forEach(running.world.faults()::heal);
        var rule = rule(preview, Rule.PROVIDERS_REACHABLE);
        assertThat(rule.standing()).as(kind.code()).isEqualTo(RuleResult.Standing.FAIL);
        assertThat(preview.plan()).as(kind.code()).isEmpty();
        ALL.forEach(p -> assertThat(preview.problems())
                .as(kind.code() + " at " + p)
                .anySatisfy(words -> assertThat(words).contains("(" + p + "), ").contains(advice)));
        ALL.forEach(p -> assertThat(rule.evidence()).contains("(" + p + "), "));
    }

    /// Somebody added a value and raised the TTL by hand.
    private void meddle(FileEngine running) throws Exception {
        var records = "/v2/domains/example.com/records";
        for (var id : ids(running, "do", records + "?type=A&name=genesis.example.com", "domain_records")) {
            send(running, "do", "PUT", records + "/" + id, "{\"ttl\":3600}");
        }
        send(
                running,
                "do",
                "POST",
                records,
                "{\"type\":\"A\",\"name\":\"genesis\",\"data\":\"192.0.2.9\",\"ttl\":3600}");
        var zone = "/client/v4/zones/"
                + ids(running, "cf", "/client/v4/zones?name=example.com", "result")
                        .getFirst();
        for (var id : ids(running, "cf", zone + "/dns_records?type=A&name=genesis.example.com", "result")) {
            send(running, "cf", "PATCH", zone + "/dns_records/" + id, "{\"ttl\":3600}");
        }
        send(
                running,
                "cf",
                "POST",
                zone + "/dns_records",
                "{\"type\":\"A\",\"name\":\"genesis.example.com\",\"content\":\"192.0.2.9\",\"ttl\":3600}");
    }

    /// Somebody put a CNAME in the place of the addresses.
    private void alias(FileEngine running) throws Exception {
        var records = "/v2/domains/example.com/records";
        for (var id : ids(running, "do", records + "?type=A&name=genesis.example.com", "domain_records")) {
            send(running, "do", "DELETE", records + "/" + id, "");
        }
        send(
                running,
                "do",
                "POST",
                records,
                "{\"type\":\"CNAME\",\"name\":\"genesis\",\"data\":\"elsewhere.example.com.\",\"ttl\":60}");
    }

    private List<String> ids(FileEngine running, String provider, String path, String list) throws Exception {
        var ids = new ArrayList<String>();
        new ObjectMapper()
                .readTree(send(running, provider, "GET", path, ""))
                .path(list)
                .forEach(n -> ids.add(n.path("id").asText()));
        return ids;
    }

    private String send(FileEngine running, String provider, String method, String path, String body) throws Exception {
        var url = running.world.providers().stream()
                .filter(p -> p.name().equals(provider))
                .map(LabProvider::url)
                .findFirst()
                .orElseThrow();
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + LabSettings.TOKEN)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isLessThan(300);
        return answer.body();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.bascule.config.ConfigurationReader;
import dev.bascule.lab.scenario.Scenarios;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LabConfigurationTest {
    private static RunningLab lab;
    private static JsonNode yaml;

    @BeforeAll
    static void start() throws Exception {
        lab = RunningLab.start(3);
        yaml = parsed(LabConfiguration.yaml(lab.world()));
    }

    @AfterAll
    static void stop() throws Exception {
        lab.close();
    }

    private static JsonNode parsed(String text) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }

    @Test
    void namesEveryProviderWithEndpointTokenAndNameServers() {
        var providers = yaml.path("providers");
        assertThat(providers.properties()).extracting(e -> e.getKey()).containsExactly("do", "cf", "aws");
        for (var provider : providers) {
            assertThat(provider.path("endpoint").asText()).startsWith("http://127.0.");
            assertThat(provider.path("authoritative").size()).isGreaterThanOrEqualTo(2);
            assertThat(provider.toString()).contains("${env:BASCULE_LAB_TOKEN}").doesNotContain(LabSettings.TOKEN);
        }
        assertThat(yaml.path("resolvers").size()).isEqualTo(16);
    }

    @Test
    void theProductReadsItWithoutAWord() throws Exception {
        var calm = ConfigurationReader.read("lab.yaml", LabConfiguration.yaml(lab.world()));
        assertThat(calm.deployments()).hasSize(2);
        for (var scenario : Scenarios.all()) {
            var text = LabConfiguration.yaml(lab.world(), "console", scenario);
            assertThat(ConfigurationReader.read(scenario.name(), text).notUsedYet())
                    .isEmpty();
        }
    }

    @Test
    void everyTargetIsReallyThere() throws Exception {
        for (var check : yaml.at("/deployments/genesis/checks")) {
            var target = check.path("target").asText();
            switch (check.path("type").asText()) {
                case "http" ->
                    assertThat(get(target))
                            .contains("\"status\":\"ok\"", check.path("site").asText());
                case "tcp" -> connect(target);
                case "database" ->
                    assertThat(query(target, check.path("query").asText())).isEqualTo(1);
                case "process" ->
                    assertThat(ProcessHandle.of(Long.parseLong(
                                    Files.readString(Path.of(target)).strip())))
                            .isPresent();
                default -> throw new AssertionError(check);
            }
        }
    }

    @Test
    void theLagOfEveryCopyIsAPlainQuery() throws Exception {
        var lag = yaml.at("/deployments/genesis/nodes/db/lag");
        var target = lag.path("target").asText();
        var query = lag.path("query").asText();
        assertThat(query(target.replace("$site", "fra1"), query)).isZero();
        assertThat(query(target.replace("$site", "ams3"), query)).isNotNegative();
        assertThat(query(target.replace("$site", "lon1"), query)).isGreaterThanOrEqualTo(1_500L);
        assertThat(query(target.replace("$site", "sgp1"), query)).isGreaterThanOrEqualTo(30_000L);
    }

    @Test
    void hooksCallTheDesk() throws Exception {
        var fence = yaml.at("/deployments/genesis/hooks/fence/0/http");
        assertThat(fence.path("method").asText()).isEqualTo("POST");
        var answer = post(fence.path("url").asText().replace("$from", "lon1"));
        assertThat(answer).contains("\"fenced\":true").contains("\"writes_refused\":true");
        var pre = yaml.at("/deployments/genesis/hooks/pre/0/http/url").asText();
        assertThat(post(pre.replace("$from", "fra1"))).contains("\"hook\":\"stop-trading\"");
        assertThat(lab.world().deployment("genesis").desk().hooks()).containsExactly("fra1/stop-trading");
    }

    @Test
    void aScenarioSetsThePolicyOfItsDeploymentOnly() throws Exception {
        var scenario = Scenarios.load("connection-refused");
        var drill = parsed(LabConfiguration.yaml(lab.world(), "watcher-eu", scenario))
                .path("deployments");
        assertThat(drill.at("/genesis/policy/connection_failure").asText()).isEqualTo("immediate");
        assertThat(drill.at("/genesis/policy/interval").asText()).isEqualTo("500ms");
        assertThat(drill.at("/ledger/policy/interval").asText()).isEqualTo("2s");
        var own = yaml.at("/deployments/genesis/checks/1/target").asText();
        assertThat(drill.at("/genesis/checks/1/target").asText())
                .isNotEqualTo(own)
                .endsWith("/health");
    }

    @Test
    void everyPrintedAddressIsDistinct() {
        var addresses = new ArrayList<String>();
        for (var line : lab.world().addresses()) {
            addresses.add(line.address());
        }
        assertThat(addresses).doesNotHaveDuplicates();
        assertThat(lab.world().addresses())
                .extracting(LabAddress::kind)
                .containsAll(List.of("name server", "resolver", "provider", "service for users", "desk"));
    }

    private static String get(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)).GET().build());
    }

    private static String post(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static String send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static void connect(String target) throws IOException {
        var parts = target.split(":");
        try (var socket = new Socket(parts[0], Integer.parseInt(parts[1]))) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    private static long query(String url, String query) throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var rows = connection.createStatement().executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}

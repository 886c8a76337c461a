// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LabCommandTest {
    private final FakePorts ports = new FakePorts();

    @Test
    void answersWithWhatWasMeasuredAndNothingInvented() {
        var run = Run.of(ports, "lab", "--scenario", "primary-outage", "--seed", "11", "--json");
        assertThat(run.code()).isZero();
        var json = run.json();
        assertThat(json.path("seed").asLong()).isEqualTo(11);
        assertThat(json.path("detect_ms").asLong()).isEqualTo(2000);
        assertThat(json.path("detect_bound_ms").asLong()).isEqualTo(1900);
        assertThat(json.at("/overhead/detect_ms").asLong()).isEqualTo(100);
        assertThat(json.path("decide_ms").isNull()).isTrue();
        assertThat(json.path("chain_ok").asBoolean()).isTrue();
        assertThat(json.path("requests_failed").asLong()).isEqualTo(3);
        assertThat(json.at("/dns_after/do/0").asText()).isEqualTo("127.0.10.2");
    }

    @Test
    void endsWithOneWhenSomethingElseHappened() {
        ports.differences = List.of("traffic should have moved and stayed");
        var run = Run.of(ports, "lab", "--scenario", "primary-outage");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("Not as expected").contains("should have moved");
    }

    @Test
    void refusesAnUnknownScenario() {
        var run = Run.of(ports, "lab", "--scenario", "primary-outrage");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("primary-outage");
    }

    @Test
    void listsScenarios() {
        assertThat(Run.of(ports, "lab", "--list").out()).contains("primary-outage  The primary");
        assertThat(Run.of(ports, "lab", "--list", "--json")
                        .json()
                        .at("/scenarios/0/name")
                        .asText())
                .isEqualTo("primary-outage");
    }

    @Test
    void holdsTheWorldUntilTheEndAndClosesIt() {
        var run = Run.of(ports, "lab", "--hold");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("127.0.0.5:4053").contains("BASCULE_LAB_TOKEN=a-token");
        assertThat(ports.asked).containsExactly("hold", "until the end", "lab closed");
    }

    @Test
    void holdsAsJsonToo() {
        var json = Run.of(ports, "lab", "--json", "--config-out", "here.yaml").json();
        assertThat(json.path("configuration").asText()).isEqualTo("here.yaml");
        assertThat(json.at("/addresses/0/kind").asText()).isEqualTo("name server");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.fixture.Readinesses;
import dev.bascule.views.fixture.Situation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadinessCommandTest {
    private final FakePorts ports = new FakePorts();

    @BeforeEach
    void assess() {
        ports.client.assesses(Readinesses.unproven(Situation.CALM));
        ports.client.proves(Readinesses.of(Situation.CALM));
    }

    @Test
    void saysWhatWasProvenAndAsksNobodyByItself() {
        var run = Run.of(ports, "readiness", "genesis");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("ams3: ")
                .contains("not ready")
                .contains("not-measured")
                .contains("Next Drill");
        assertThat(ports.client.rounds()).isEmpty();
    }

    @Test
    void endsWithOneWhenSomethingIsInTheWayOfASite() {
        var run = Run.of(ports, "readiness", "genesis", "--prove");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("in the way: Rule not met: No freeze window, weekly close until 18:00");
        assertThat(ports.client.rounds()).hasSize(1);
    }

    @Test
    void oneSiteAloneIsJudgedAlone() {
        var run = Run.of(ports, "readiness", "genesis", "--prove", "--site", "ams3");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("ams3: ").doesNotContain("lon1: ");
    }

    @Test
    void theActiveSiteHasNothingToTakeOver() {
        var run = Run.of(ports, "readiness", "genesis", "--site", "fra1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("fra1 is active");
    }

    @Test
    void jsonHoldsScorePartsProofsAndCalendar() {
        var json = Run.of(ports, "readiness", "genesis", "--prove", "--json").json();
        assertThat(json.path("kind").asText()).isEqualTo("readiness");
        assertThat(json.at("/sites/0/site").asText()).isEqualTo("ams3");
        assertThat(json.at("/sites/0/score").asInt()).isBetween(80, 99);
        assertThat(json.at("/sites/0/parts/tls/earned").asInt()).isEqualTo(15);
        assertThat(json.at("/sites/1/parts/tls/earned").asInt()).isZero();
        assertThat(json.at("/sites/1/ready").asBoolean()).isFalse();
        assertThat(json.at("/sites/0/calendar")).hasSize(2);
        assertThat(json.at("/moves/0/incident").asText()).isEqualTo("INC-0412");
    }
}

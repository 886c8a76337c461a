// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.CheckId;
import dev.bascule.client.Command;
import dev.bascule.notify.Mute;
import dev.bascule.notify.Mutes;
import dev.bascule.views.fixture.FakeConsoleClient;
import dev.bascule.views.fixture.Incidents;
import dev.bascule.views.fixture.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksCommandTest {
    private final FakePorts ports = new FakePorts();
    private final CheckId check = ports.checks(Ports.Place.USUAL).getFirst();
    private final Instant now = ports.now();

    private Mute muted(Instant until) {
        return new Mute(check, "db-team", "new version", now.minusSeconds(60), until, "ann");
    }

    @Test
    void muteKeepsOwnerReasonAndEndAndSaysWhoEnteredIt() {
        ports.leader = Optional.of("bob on desk-2 (console)");
        var run = Run.of(
                ports,
                "checks",
                "mute",
                check.toString(),
                "--for",
                "2h",
                "--reason",
                "new version",
                "--owner",
                "db-team");
        assertThat(run.code()).as(run.err()).isZero();
        var until = now.plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(ports.client.sent())
                .containsExactly(new Command.Mute(check, "db-team", "new version", until, "noc-b2"));
        assertThat(run.out()).contains("Muted until " + until, "process that leads: bob on desk-2");
        assertThat(ports.asked).as("no engine is started").noneMatch(a -> a.startsWith("engine"));
    }

    @Test
    void withoutAnOwnerItIsWhoeverMutes() {
        var run = Run.of(ports, "checks", "mute", check.toString(), "--for", "30m", "--reason", "known", "--json");
        assertThat(run.json().at("/check").asText()).isEqualTo(check.label());
        assertThat(run.json().at("/entered_by").isNull()).isTrue();
        assertThat(((Command.Mute) ports.client.sent().getLast()).owner()).isEqualTo("noc-b2");
    }

    @Test
    void theListSaysWhichAreMutedByWhomWhyAndUntilWhenAndForgetsThoseThatAreOver() {
        var until = now.plusSeconds(600);
        ports.mutes = new Mutes(Map.of(check, muted(until)));
        assertThat(Run.of(ports, "checks", "list").out())
                .contains(check + "   muted until", "by ann, owner db-team: new version", "heard");
        assertThat(Run.of(ports, "checks", "list", "--json")
                        .json()
                        .at("/checks/0/mute/owner")
                        .asText())
                .isEqualTo("db-team");

        ports.mutes = new Mutes(Map.of(check, muted(now)));
        assertThat(Run.of(ports, "checks", "list", "--json")
                        .json()
                        .at("/checks/0/mute")
                        .isNull())
                .isTrue();
    }

    @Test
    void onlyWhatIsMutedIsUnmuted() {
        assertThat(Run.of(ports, "checks", "unmute", check.toString()).err()).contains("is not muted");
        ports.mutes = new Mutes(Map.of(check, muted(now.plusSeconds(600))));
        assertThat(Run.of(ports, "checks", "unmute", check.toString()).code()).isZero();
        assertThat(ports.client.sent()).containsExactly(new Command.Unmute(check, "noc-b2"));
    }

    @Test
    void acknowledgingACheckAcknowledgesTheOpenIncidentOfItsDeployment() {
        ports.client.knows(List.of(Incidents.closed()));
        assertThat(Run.of(ports, "checks", "acknowledge", check.toString()).err())
                .contains("No incident of");
        ports.client = new FakeConsoleClient(Situation.FAILED_OVER);
        assertThat(Run.of(ports, "checks", "acknowledge", check.toString()).code())
                .isZero();
        assertThat(ports.client.sent().getLast()).isInstanceOf(Command.Acknowledge.class);
    }

    @Test
    void aCheckThatThereIsNotIsWrongUsageWithTheOnesThatThereAre() {
        var run = Run.of(ports, "checks", "unmute", "nothing");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There is no check nothing", check.toString());
    }
}

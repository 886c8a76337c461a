// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.views.fixture.FakeConsoleClient;
import dev.bascule.views.fixture.Incidents;
import dev.bascule.views.fixture.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentCommandTest {
    private final FakePorts ports = new FakePorts();

    IncidentCommandTest() {
        ports.client = new FakeConsoleClient(Situation.FAILED_OVER);
    }

    private <T extends Command> T sent(Class<T> kind, String... arguments) {
        var run = Run.of(ports, arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return kind.cast(ports.client.sent().getLast());
    }

    @Test
    void aNoteKeepsTheTimeThatWasGiven() {
        var note = sent(Command.AddNote.class, "incident", "note", "called the provider", "--at", "09:41");
        assertThat(note.incident()).isEqualTo(Incidents.ID);
        assertThat(note.happened())
                .hasValueSatisfying(t -> assertThat(t.toString()).contains("T09:41:00Z"));
        assertThat(Run.of(ports, "incident", "note", "x", "--at", "half past").code())
                .isEqualTo(2);
    }

    @Test
    void aTimeOfDayIsToldAsTheInstantThatWasUnderstood() {
        var now = Situation.FAILED_OVER.snapshot().at();
        var late = now.plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        var clock = late.toString().substring(11, 16);
        var run = Run.of(ports, "incident", "note", "called the provider", "--at", clock);
        assertThat(run.out()).contains("Taken to have happened at " + late.minus(Duration.ofDays(1)));
        var json = Run.of(ports, "incident", "promise", clock, "--json").json();
        assertThat(Instant.parse(json.at("/due").asText())).isEqualTo(late);
        assertThat(ports.asked).as("no engine is started").noneMatch(a -> a.startsWith("engine"));
    }

    @Test
    void whoEnteredItIsSaid() {
        ports.leader = Optional.of("bob on desk-2 (console)");
        assertThat(Run.of(ports, "incident", "note", "x", "--json")
                        .json()
                        .at("/entered_by")
                        .asText())
                .isEqualTo("bob on desk-2 (console)");
    }

    @Test
    void rolesAreTakenHandedOverAndReleased() {
        assertThat(sent(Command.TakeRole.class, "incident", "take", "deputy").role())
                .isEqualTo("deputy");
        var over = sent(
                Command.HandOverRole.class, "incident", "handover", "commander", "--to", "ic-2", "--note", "all calm");
        assertThat(over.to()).isEqualTo("ic-2");
        assertThat(sent(Command.ReleaseRole.class, "incident", "release", "scribe")
                        .role())
                .isEqualTo("scribe");
        assertThat(Run.of(ports, "incident", "take", "chief").code()).isEqualTo(2);
    }

    @Test
    void aReportQuotesWhatIsMeasured() {
        var report = sent(Command.ReportCondition.class, "incident", "can", "--actions", "we watch", "--needs", "none");
        assertThat(report.condition()).contains("FAILED OVER", "users at ams3");
        assertThat(report.facts()).anyMatch(f -> f.text().startsWith("ams3 HEALTHY"));
    }

    @Test
    void decisionsPromisesAndCorrectionsGoToTheOpenIncident() {
        var decided = sent(
                Command.MakeDecision.class,
                "incident",
                "decide",
                "Stay.",
                "--reason",
                "calm",
                "--alternatives",
                "go home");
        assertThat(decided.alternatives()).contains("go home");
        var promised = sent(Command.PromiseUpdate.class, "incident", "promise", "15m");
        assertThat(promised.due())
                .isEqualTo(Situation.FAILED_OVER.snapshot().at().plus(Duration.ofMinutes(15)));
        var corrected = sent(Command.MakeDecision.class, "incident", "correct", "118330", "Stay at ams3.");
        assertThat(corrected.corrects()).contains(118_330L);
        assertThat(corrected.reason()).as("its reason stays").contains("pool is mended");
        assertThat(Run.of(ports, "incident", "correct", "7", "x").err()).contains("cannot be corrected");
    }

    @Test
    void showsHowItIsLed() {
        var run = Run.of(ports, "incident", "show");
        assertThat(run.out())
                .contains("commander: ic-1 since", "next update: by", "Bascule: Fail over to ams3 completed");
        var json = Run.of(ports, "incident", "show", "--json").json();
        assertThat(json.at("/roles/0/role").asText()).isEqualTo("commander");
        assertThat(json.at("/intervals/ttr_ms").asLong()).isEqualTo(204_400);
        assertThat(json.at("/decisions/1/machine").asBoolean()).isTrue();
    }

    @Test
    void withoutAnOpenIncidentItAsksWhich() {
        ports.client.knows(List.of(Incidents.closed()));
        assertThat(Run.of(ports, "incident", "note", "x").err()).contains("No incident is open", "--incident");
    }
}

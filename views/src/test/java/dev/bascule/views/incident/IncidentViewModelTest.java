// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Note;
import dev.bascule.incident.lead.Role;
import dev.bascule.runbook.ChecklistPhase;
import dev.bascule.views.control.row.ChecklistLine;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.Incidents;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentViewModelTest {
    private LiveFixture fixture = new LiveFixture(Situation.FAILED_OVER);
    private IncidentViewModel model = open(Situation.FAILED_OVER);

    private IncidentViewModel open(Situation situation) {
        fixture = new LiveFixture(situation);
        var opened = new IncidentViewModel(fixture.client(), fixture.ask(), fixture.orders());
        opened.open(situation.snapshot(), "genesis", situation.now(), "");
        return opened;
    }

    private ChecklistLine line(String id) {
        return model.checklistProperty().get().phases().stream()
                .flatMap(p -> p.items().stream())
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow()
                .line();
    }

    @Test
    void showsTheOpenIncidentWithItsMeasuredTimes() {
        assertThat(model.shownProperty().get().map(Incident::id)).contains(Incidents.ID);
        assertThat(model.metricsProperty().get())
                .contains(
                        new Metric("Duration", "12:08", "since onset 09:40:10"),
                        new Metric("TTR", "03:24", "objective 05:00"));
    }

    @Test
    void countsTheDurationOn() {
        model.tick(Situation.FAILED_OVER.now().plusSeconds(2));
        assertThat(model.metricsProperty().get().getFirst().value()).isEqualTo("12:10");
    }

    @Test
    void showsADashForWhatHasNotHappened() {
        model = open(Situation.COUNTDOWN);
        model.show(Situation.COUNTDOWN.snapshot(), "genesis", Situation.COUNTDOWN.now());
        model.choose(Incidents.detected());
        assertThat(model.metricsProperty().get()).contains(new Metric("TTA", "–", "verdict to a person"));
    }

    @Test
    void ticksAPersonsItemByNameAndLeavesMeasuredOnesAlone() {
        model.toggle("documented");
        model.toggle("resolvers");
        assertThat(fixture.client().sent())
                .containsExactly(new Command.Tick(Genesis.ID, Incidents.ID, "documented", true, "noc-b2"));
    }

    @Test
    void takesATickBack() {
        model.toggle("team-told");
        assertThat(fixture.client().sent())
                .containsExactly(new Command.Tick(Genesis.ID, Incidents.ID, "team-told", false, "noc-b2"));
    }

    @Test
    void keepsEvidenceOfBothKinds() {
        assertThat(line("replication-lag").evidence()).isEqualTo("replication lag 42 ms");
        assertThat(line("replication-lag").when()).isEqualTo("09:44:10");
        assertThat(line("team-told").evidence()).isEqualTo("ic-1");
        assertThat(line("documented").when()).isEmpty();
    }

    @Test
    void measuredItemsUntickThemselves() {
        assertThat(line("resolvers").isTicked()).isTrue();
        model.choose(Incidents.detected());
        assertThat(line("resolvers").isTicked()).isFalse();
    }

    @Test
    void goesThroughFourPhasesInOrder() {
        assertThat(model.checklistProperty().get().phases())
                .extracting(ChecklistFace.Phase::phase)
                .containsExactly(ChecklistPhase.values());
        assertThat(model.checklistProperty().get().done()).isEqualTo(15);
    }

    @Test
    void mixesNotesWithWhatHappenedNewestFirst() {
        var lines = model.notesProperty().get();
        assertThat(lines).isSortedAccordingTo(Comparator.comparing(NoteLine::at).reversed());
        assertThat(lines.stream().filter(l -> l.fits(NoteLine.Choice.PEOPLE))).hasSize(4);
        assertThat(lines.stream().filter(l -> l.fits(NoteLine.Choice.DECISIONS)))
                .singleElement()
                .satisfies(l -> assertThat(l.who()).isEqualTo("ic-1"));
        assertThat(lines).anyMatch(l -> !l.isPerson() && l.text().contains("UNHEALTHY"));
    }

    @Test
    void writesADecisionWithItsReasonInTheRoleOfThePerson() {
        model.desk().decide("Stay on ams3.", "the market is open", "", "");
        assertThat(fixture.client().sent())
                .containsExactly(new Command.MakeDecision(
                        Genesis.ID,
                        Incidents.ID,
                        "noc-b2",
                        "operator",
                        "Stay on ams3.",
                        "the market is open",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aNoteTakesTheTimeThatItsPersonGivesAndNoOther() {
        model.desk().write(Note.Kind.NOTE, "called the provider", "09:41");
        model.desk().write(Note.Kind.NOTE, "called again", "half past");
        assertThat(fixture.client().sent())
                .singleElement()
                .isInstanceOfSatisfying(
                        Command.AddNote.class, n -> assertThat(n.happened()).contains(Moments.at("09:41:00")));
        assertThat(model.refusalProperty().get()).startsWith("'half past' is no time");
    }

    @Test
    void acknowledgesOnce() {
        model.acknowledge();
        assertThat(fixture.client().sent()).isEmpty();
        model.choose(Incidents.detected());
        model.acknowledge();
        assertThat(fixture.client().sent())
                .containsExactly(new Command.Acknowledge(Genesis.ID, Incidents.ID, "noc-b2"));
    }

    @Test
    void handsOverCommandAndClosesWithACause() {
        model.desk().handOver(Role.COMMANDER, "dba-1", "Pool limit is the suspect.");
        model.close("Pool limit too low");
        assertThat(fixture.client().sent())
                .containsExactly(
                        new Command.HandOverRole(
                                Genesis.ID, Incidents.ID, "commander", "dba-1", "Pool limit is the suspect.", "noc-b2"),
                        new Command.CloseIncident(Genesis.ID, Incidents.ID, "noc-b2", "Pool limit too low"));
    }

    @Test
    void namesWhatTheReportLacks() {
        assertThat(model.completenessProperty().get())
                .filteredOn(c -> !c.isThere())
                .extracting(Completeness::part)
                .containsExactly("Checklist with evidence", "Cause");
        assertThat(Completeness.of(Incidents.closed(), 68)).allMatch(Completeness::isThere);
    }

    @Test
    void listsIncidentsWhenNoneIsOpen() {
        fixture.client().knows(List.of(Incidents.closed()));
        model.open(Situation.CALM.snapshot(), "genesis", Situation.CALM.now(), "");
        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(model.incidentsProperty().get()).hasSize(1);
    }

    @Test
    void recordsNothingWhileTheStoreDoesNot() {
        model.show(Situation.STORE_PROBLEM.snapshot(), "genesis", Situation.CALM.now());
        model.toggle("documented");
        assertThat(fixture.client().sent()).isEmpty();
        assertThat(model.refusalProperty().get()).startsWith("The disk is full");
    }
}

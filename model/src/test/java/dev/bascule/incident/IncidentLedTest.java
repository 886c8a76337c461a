// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.rule.Automation;
import dev.bascule.health.Health;
import dev.bascule.incident.lead.NextUpdate;
import dev.bascule.incident.lead.Role;
import dev.bascule.incident.lead.Tenure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How an incident is led, as its journal tells it.
class IncidentLedTest {
    private final Entries entries = new Entries();
    private String id = "";

    @BeforeEach
    void theActiveSiteIsLost() {
        entries.add(new Event.Configured(setup(policy("automation", Automation.DISARMED)), "x"))
                .add(new Event.EngineStarted("ann", "1"))
                .add(new Event.ActiveSiteSeen(Optional.of(FRA), "both providers"));
        verdict(Health.UNHEALTHY);
        id = incident().id();
    }

    private void verdict(Health health) {
        entries.add(new Event.VerdictReached(Example.verdict(FRA, health, entries.at())));
    }

    private Incident incident() {
        return entries.book().incidents().getFirst();
    }

    private long newest() {
        return entries.all().size();
    }

    private Optional<String> refusal(Event.OfIncident event) {
        return entries.book().refusal(event);
    }

    private Event.OfIncident note(String text, Optional<Long> corrects) {
        return new Event.NoteAdded(id, "ann", "scribe", "note", text, corrects, Optional.empty());
    }

    private Event.OfIncident update(String text) {
        return new Event.NoteAdded(id, "ann", "liaison", "update", text, Optional.empty(), Optional.empty());
    }

    @Test
    void everyStepOfItsLifeSaysWhoAndWhy() {
        entries.add(new Event.IncidentAcknowledged(id, "ann"));
        verdict(Health.HEALTHY);
        entries.add(new Event.IncidentClosed(id, "bob", "a bad deployment"));
        assertThat(incident().conduct().life())
                .extracting(Transition::to, Transition::who, Transition::why)
                .containsExactly(
                        tuple(Incident.Status.OPEN, "Bascule", "fra1 UNHEALTHY: 2 of 2 say UNHEALTHY"),
                        tuple(Incident.Status.ACKNOWLEDGED, "ann", "acknowledged"),
                        tuple(Incident.Status.MITIGATED, "Bascule", "fra1 HEALTHY again"),
                        tuple(Incident.Status.CLOSED, "bob", "a bad deployment"));
        assertThat(incident().conduct().life()).isSortedAccordingTo((a, b) -> Long.compare(a.seq(), b.seq()));
    }

    @Test
    void whatWasMitigatedGoesBackWhenUsersAreLostAgain() {
        entries.add(new Event.IncidentAcknowledged(id, "ann"));
        verdict(Health.HEALTHY);
        assertThat(incident().milestones().ttr()).isPresent();
        verdict(Health.UNHEALTHY);
        assertThat(incident().status()).isEqualTo(Incident.Status.ACKNOWLEDGED);
        assertThat(incident().milestones().ttr()).as("users wait again").isEmpty();
        assertThat(entries.book().incidents()).hasSize(1);
    }

    @Test
    void theEndOfAFailoverIsNotTakenForTheEndOfALaterLoss() {
        var over = Entries.ofFailover();
        over.add(new Event.VerdictReached(Example.verdict(AMS, Health.UNHEALTHY, over.at())));
        over.add(new Event.OwnTroubleSeen("a pause"));
        var incident = over.book().incidents().getFirst();
        assertThat(incident.status()).isEqualTo(Incident.Status.OPEN);
        assertThat(incident.milestones().restored()).isEmpty();
    }

    @Test
    void nothingIsClosedWhileTheSiteThatCarriesUsersIsLost() {
        var closing = new Event.IncidentClosed(id, "ann", "power");
        assertThat(refusal(closing))
                .hasValueSatisfying(why -> assertThat(why).contains("fra1 carries users and is UNHEALTHY"));
        verdict(Health.HEALTHY);
        assertThat(refusal(closing)).isEmpty();
        entries.add(closing);
        assertThat(refusal(closing)).hasValueSatisfying(why -> assertThat(why).contains("no state comes after that"));
    }

    @Test
    void isAcknowledgedOnceAndSaysWhen() {
        assertThat(refusal(new Event.IncidentAcknowledged(id, "ann"))).isEmpty();
        entries.add(new Event.IncidentAcknowledged(id, "ann"));
        assertThat(refusal(new Event.IncidentAcknowledged(id, "bob")))
                .hasValueSatisfying(why -> assertThat(why).contains("was acknowledged at"));
        assertThat(refusal(new Event.IncidentAcknowledged("INC-9999", "bob")))
                .hasValueSatisfying(why -> assertThat(why).contains("no incident INC-9999"));
    }

    @Test
    void aRoleHasOneHolderAndItsHistoryIsKept() {
        var taken = entries.at();
        entries.add(new Event.RoleTaken(id, "commander", "ann", ""));
        entries.add(new Event.RoleTaken(id, "scribe", "cleo", ""));
        var handedOver = entries.at();
        entries.add(new Event.RoleHandedOver(id, "commander", "ann", "bob", "ams3 holds; watch the queue", "ann"));
        entries.add(new Event.RoleReleased(id, "scribe", "cleo", "shift ends", "cleo"));

        var roster = incident().conduct().roster();
        assertThat(incident().commander().map(Tenure::name)).contains("bob");
        assertThat(roster.holder(Role.SCRIBE)).isEmpty();
        assertThat(roster.tenures())
                .extracting(Tenure::role, Tenure::name, Tenure::ending)
                .containsExactly(
                        tuple(Role.COMMANDER, "ann", "to bob"),
                        tuple(Role.SCRIBE, "cleo", "released: shift ends"),
                        tuple(Role.COMMANDER, "bob", ""));
        assertThat(roster.tenures().getFirst().since()).isEqualTo(taken);
        assertThat(roster.tenures().getFirst().until()).contains(handedOver);
        assertThat(incident().notes().getFirst().kind()).isEqualTo(Note.Kind.HANDOVER);
        assertThat(incident().people())
                .extracting(Participant::name, Participant::role)
                .containsExactly(tuple("bob", "commander"), tuple("ann", "operator"), tuple("cleo", "operator"));
    }

    @Test
    void commandChangesHandsWithANoteOnly() {
        entries.add(new Event.RoleTaken(id, "commander", "ann", ""));
        assertThat(refusal(new Event.RoleTaken(id, "commander", "bob", "")))
                .hasValueSatisfying(why -> assertThat(why).startsWith("ann is commander since"));
        assertThat(refusal(new Event.RoleHandedOver(id, "commander", "ann", "bob", " ", "ann")))
                .hasValueSatisfying(why -> assertThat(why).contains("with a note only"));
        assertThat(refusal(new Event.RoleReleased(id, "commander", "ann", "", "ann")))
                .isPresent();
        assertThat(refusal(new Event.RoleHandedOver(id, "commander", "ann", "ann", "mine", "ann")))
                .isPresent();
        assertThat(refusal(new Event.RoleHandedOver(id, "deputy", "", "bob", "", "ann")))
                .isPresent();
        assertThat(refusal(new Event.RoleHandedOver(id, "commander", "ann", "bob", "all calm", "ann")))
                .isEmpty();
    }

    @Test
    void anUpdateArmsThePromiseAnewAndACorrectionDoesNot() {
        var promised = entries.at();
        entries.add(new Event.UpdatePromised(id, promised.plusSeconds(600), "ann"));
        assertThat(incident().conduct().nextUpdate().map(NextUpdate::due)).contains(promised.plusSeconds(600));

        entries.add(note("looking into it", Optional.empty()));
        assertThat(incident().conduct().nextUpdate().map(NextUpdate::due)).contains(promised.plusSeconds(600));
        var told = entries.at();
        entries.add(update("trade goes on"));
        var due = told.plusSeconds(600);
        assertThat(incident().conduct().nextUpdate().map(NextUpdate::due)).contains(due);
        entries.add(new Event.NoteAdded(
                id, "ann", "liaison", "update", "trade goes on at ams3", Optional.of(newest()), Optional.empty()));
        assertThat(incident().conduct().nextUpdate().map(NextUpdate::due)).contains(due);

        var next = incident().conduct().nextUpdate().orElseThrow();
        assertThat(next.isOverdue(due)).isFalse();
        assertThat(next.isOverdue(due.plusMillis(1))).isTrue();
        assertThat(next.distance(due.plusSeconds(7))).isEqualTo(Duration.ofSeconds(7));
        verdict(Health.HEALTHY);
        entries.add(new Event.IncidentClosed(id, "ann", "power"));
        assertThat(incident().conduct().nextUpdate())
                .as("the promise ends with it")
                .isEmpty();
    }

    @Test
    void aCorrectionStandsBesideWhatItCorrects() {
        entries.add(note("the disk is full", Optional.empty()));
        var wrong = newest();
        assertThat(refusal(note("a link is down", Optional.of(wrong)))).isEmpty();
        entries.add(note("a link is down", Optional.of(wrong)));
        var right = newest();

        assertThat(incident().notes())
                .extracting(Note::text, Note::corrects, Note::correctedBy)
                .containsExactly(
                        tuple("a link is down", Optional.of(wrong), Optional.empty()),
                        tuple("the disk is full", Optional.empty(), Optional.of(right)));
        assertThat(refusal(note("both", Optional.of(wrong))))
                .hasValueSatisfying(why -> assertThat(why).contains("was corrected by entry " + right));
        assertThat(refusal(note("the verdict is wrong", Optional.of(4L))))
                .hasValueSatisfying(why -> assertThat(why).contains("nothing that somebody wrote"));
        assertThat(refusal(new Event.DecisionMade(
                        id, "ann", "scribe", "x", "y", Optional.empty(), Optional.of(right), Optional.empty())))
                .hasValueSatisfying(why -> assertThat(why).contains("is a note"));
    }

    @Test
    void theReviewStillCorrectsAClosedIncident() {
        entries.add(note("the disk is full", Optional.empty()));
        var wrong = newest();
        verdict(Health.HEALTHY);
        entries.add(new Event.IncidentClosed(id, "ann", "disk"));
        entries.add(note("a link was down", Optional.of(wrong)));
        assertThat(incident().notes()).extracting(Note::text).containsExactly("a link was down", "the disk is full");
        assertThat(incident().status()).isEqualTo(Incident.Status.CLOSED);
    }

    @Test
    void whatHappenedBeforeItWasWrittenKeepsBothClocks() {
        var called = entries.at().minusSeconds(300);
        entries.add(new Event.NoteAdded(
                id, "ann", "liaison", "note", "called the provider", Optional.empty(), Optional.of(called)));
        var note = incident().notes().getFirst();
        assertThat(note.at()).isEqualTo(called);
        assertThat(note.recordedAt()).isAfter(called);
        assertThat(note.isGivenLater()).isTrue();
        assertThat(note.asText()).contains(called.toString(), "recorded " + note.recordedAt());
    }

    @Test
    void aReportQuotesMeasurementsWithTheirTime() {
        var measured = entries.at();
        var facts = List.of(new Event.Quoted("fra1 UNHEALTHY 3/3", measured));
        entries.add(new Event.ConditionReported(
                id,
                "ann",
                "commander",
                "fra1 is dark",
                "we move",
                "a network person",
                facts,
                Optional.empty(),
                Optional.empty()));
        var report = incident().condition().orElseThrow();
        assertThat(report.asText())
                .contains("Condition: fra1 is dark", "measured " + measured + ": fra1 UNHEALTHY 3/3")
                .contains("Actions: we move", "Needs: a network person");
    }

    @Test
    void theEnginesDecisionsStandBesideThoseOfPeople() {
        var over = Entries.ofFailover();
        var incident = over.book().incidents().getFirst();
        over.add(new Event.DecisionMade(
                incident.id(),
                "ann",
                "commander",
                "Stay at ams3.",
                "fra1 has no power",
                Optional.of("go back tonight"),
                Optional.empty(),
                Optional.empty()));
        var decisions = over.book().incidents().getFirst().decisions();
        assertThat(decisions.getFirst())
                .extracting(Decision::isMachine, Decision::text, Decision::reason)
                .containsExactly(false, "Stay at ams3.", "fra1 has no power");
        assertThat(decisions).filteredOn(Decision::isMachine).isNotEmpty().allSatisfy(d -> {
            assertThat(d.text()).isNotBlank();
            assertThat(over.all().get((int) d.seq() - 1).because()).isEqualTo(d.text());
        });
        assertThat(decisions).extracting(Decision::text).anyMatch(t -> t.endsWith("completed"));
    }
}

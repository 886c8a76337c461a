// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.drill.Fault;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Note;
import dev.bascule.incident.lead.Tenure;
import dev.bascule.styles.Theme;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// An incident is led from its page by keyboard alone: seen, commanded, reported, decided, promised, corrected
/// and handed over.
class IncidentJourneyTest extends LabJourney {
    IncidentJourneyTest() {
        super(Shift.disarmed(), Theme.NIGHT);
    }

    private static Optional<Incident> incident(DeploymentPicture genesis) {
        return genesis.incident();
    }

    private static Optional<String> commander(DeploymentPicture genesis) {
        return incident(genesis).flatMap(Incident::commander).map(Tenure::name);
    }

    private static Optional<Note> newest(DeploymentPicture genesis) {
        return incident(genesis).flatMap(i -> i.notes().stream().findFirst());
    }

    @Test
    @Order(1)
    void itIsAcknowledgedAndSomebodyCommands() {
        at.lab().world().faults().begin(new Fault.SiteOutage("fra1"));
        at.until("the incident", g -> incident(g).isPresent());
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        at.reads("fra1 UNHEALTHY");
        hands.press(KeyCode.A);
        at.until(
                "the acknowledgement",
                g -> incident(g)
                        .filter(i -> i.status() == Incident.Status.ACKNOWLEDGED)
                        .isPresent());
        hands.press(KeyCode.T);
        at.until("a commander", g -> commander(g).equals(Optional.of(Workstation.PERSON)));
        hands.press(KeyCode.V);
        at.shows("the page for leading", s -> s.reads("What now") && s.reads("Open items"));
    }

    @Test
    @Order(2)
    void theConditionIsReportedWithWhatIsMeasured() {
        assumeThat(commander(at.genesis())).isPresent();
        hands.press(KeyCode.C);
        hands.press(KeyCode.TAB);
        hands.type("power is looked into");
        hands.press(KeyCode.TAB);
        hands.type("somebody at fra1");
        hands.press(KeyCode.ENTER);
        var report = at.until(
                        "the report",
                        g -> incident(g).flatMap(Incident::condition).isPresent())
                .incident()
                .flatMap(Incident::condition)
                .orElseThrow();
        assertThat(report.text()).contains("genesis is ACTIVE and UNHEALTHY, users at fra1");
        assertThat(report.details()).isInstanceOfSatisfying(Note.Situation.class, s -> {
            assertThat(s.needs()).isEqualTo("somebody at fra1");
            assertThat(s.facts()).anyMatch(f -> f.text().startsWith("fra1 UNHEALTHY"));
        });
        at.reads("somebody at fra1");
    }

    @Test
    @Order(3)
    void aDecisionIsRecordedAndTheNextUpdatePromised() {
        assumeThat(commander(at.genesis())).isPresent();
        hands.press(KeyCode.D);
        hands.type("We wait for power.");
        hands.press(KeyCode.TAB);
        hands.type("it is on its way");
        hands.press(KeyCode.ENTER);
        at.until(
                "the decision",
                g -> incident(g).orElseThrow().decisions().stream()
                        .anyMatch(d -> !d.isMachine() && d.reason().equals("it is on its way")));
        hands.press(KeyCode.U);
        hands.press(KeyCode.ENTER);
        at.until(
                "the promise",
                g -> incident(g).orElseThrow().conduct().nextUpdate().isPresent());
        at.shows("the promise counting down", s -> s.says("Next update, 14:"));
        at.frame("incident-1-command");
    }

    @Test
    @Order(4)
    void aNoteIsCorrectedByAppending() {
        assumeThat(commander(at.genesis())).isPresent();
        hands.press(KeyCode.N);
        hands.type("called the provider");
        hands.press(KeyCode.ENTER);
        var wrong = at.until(
                "the note",
                g -> newest(g)
                        .filter(n -> n.text().equals("called the provider"))
                        .isPresent());
        var seq = newest(wrong).orElseThrow().seq();
        hands.press(KeyCode.ESCAPE);
        hands.tabTo(Workstation.PERSON + " commander");
        hands.press(KeyCode.ENTER);
        hands.type(" twice");
        hands.press(KeyCode.ENTER);
        at.until(
                "the correction",
                g -> newest(g)
                        .filter(n -> n.text().equals("called the provider twice")
                                && n.corrects().equals(Optional.of(seq)))
                        .isPresent());
        at.shows(
                "the old one, struck",
                s -> s.says("corrected by entry") && s.node(".struck").isPresent());
        at.frame("incident-2-corrected");
    }

    @Test
    @Order(5)
    void commandGoesOnWithANoteAndNothingClosesWhileUsersWait() {
        assumeThat(commander(at.genesis())).isPresent();
        hands.tabTo("All incidents");
        hands.press(KeyCode.T);
        hands.type("ic-2");
        hands.press(KeyCode.TAB);
        hands.type("power due at noon");
        hands.press(KeyCode.ENTER);
        at.until("the new commander", g -> commander(g).equals(Optional.of("ic-2")));
        hands.strike("Close incident");
        hands.type("power");
        hands.press(KeyCode.ENTER);
        at.shows("why it stays open", s -> s.says("fra1 carries users and is UNHEALTHY"));
        assertThat(incident(at.genesis()).orElseThrow().status()).isEqualTo(Incident.Status.ACKNOWLEDGED);
    }
}

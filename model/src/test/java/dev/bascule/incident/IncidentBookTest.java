// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.LON;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bascule.check.CheckId;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.Planner;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.health.Health;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentBookTest {
    private static Entries calm() {
        return new Entries()
                .add(new Event.Configured(setup(policy("automation", Automation.DISARMED)), "x"))
                .add(new Event.EngineStarted("ann", "1"))
                .add(new Event.ActiveSiteSeen(Optional.of(FRA), "both providers"));
    }

    private static Entries ill(Entries entries) {
        return entries.add(new Event.VerdictReached(Example.verdict(FRA, Health.UNHEALTHY, entries.at())));
    }

    private static Incident incident(Entries entries) {
        return entries.book().incidents().getFirst();
    }

    @Test
    void opensWhenTheActiveSiteIsLostAndFollowsTheFailover() {
        var incident = incident(Entries.ofFailover());
        assertThat(incident.title()).isEqualTo("genesis failed over from fra1 to ams3");
        assertThat(incident.status()).isEqualTo(Incident.Status.MITIGATED);
        assertThat(incident.from()).contains(FRA);
        assertThat(incident.to()).contains(AMS);
        assertThat(incident.execution().orElseThrow().status()).isEqualTo(ExecutionStatus.COMPLETED);
        var m = incident.milestones();
        assertThat(m.detected()).isPresent();
        assertThat(m.started().orElseThrow()).isAfter(m.detected().orElseThrow());
        assertThat(m.dnsPublished().orElseThrow()).isBefore(m.propagated().orElseThrow());
        assertThat(m.restored().orElseThrow()).isAfter(m.propagated().orElseThrow());
        assertThat(m.acknowledged()).as("nobody has seen it yet").isEmpty();
    }

    @Test
    void anotherSiteFallingIllOrTheActiveOneBeingUnknownIsNoIncident() {
        var entries = calm();
        entries.add(new Event.VerdictReached(Example.verdict(LON, Health.UNHEALTHY, entries.at())));
        entries.add(new Event.VerdictReached(Example.verdict(FRA, Health.UNKNOWN, entries.at())));
        assertThat(entries.book().incidents()).isEmpty();
    }

    @Test
    void onsetIsTheFirstSignAndNotTheVerdict() {
        var entries = calm();
        var first = entries.at();
        var check = new CheckId(GENESIS, Optional.of(FRA), "api");
        entries.add(new Event.CheckTurned(check, "here", Health.HEALTHY, Health.UNHEALTHY, "503"));
        ill(entries);
        assertThat(incident(entries).milestones().onset()).isEqualTo(first);
        assertThat(incident(entries).milestones().ttd()).contains(Duration.ofSeconds(10));
    }

    @Test
    void aSiteThatRecoversByItselfMitigatesAndLeavesClosingToPeople() {
        var entries = ill(calm());
        entries.add(new Event.VerdictReached(Example.verdict(FRA, Health.HEALTHY, entries.at())));
        assertThat(incident(entries).status()).isEqualTo(Incident.Status.MITIGATED);
        assertThat(incident(entries).milestones().restored()).isPresent();
        var id = incident(entries).id();
        entries.add(new Event.IncidentClosed(id, "ann", "a bad deployment"));
        assertThat(incident(entries).status()).isEqualTo(Incident.Status.CLOSED);
        assertThat(incident(entries).cause()).isEqualTo("a bad deployment");
        assertThat(incident(entries).lastSeq()).isEqualTo(entries.all().size());
        assertThat(entries.book().open()).isEmpty();
    }

    @Test
    void aRecoveryBeforeTheExecutionDidNotLast() {
        var m = incident(Entries.ofFailover()).milestones();
        var restored = m.restored().orElseThrow();
        assertThat(m.restoredSince(m.started().orElseThrow(), Optional.empty())).contains(restored);
        assertThat(m.restoredSince(restored.plusSeconds(1), Optional.empty())).isEmpty();
        assertThat(m.restoredSince(restored.plusSeconds(1), Optional.of(restored.plusSeconds(9))))
                .contains(restored.plusSeconds(9));
    }

    @Test
    void afterOneIsClosedTheNextOneOpens() {
        var entries = ill(calm());
        entries.add(new Event.IncidentClosed(incident(entries).id(), "ann", "network"));
        ill(entries);
        var book = entries.book();
        assertThat(book.incidents()).hasSize(2);
        assertThat(book.incidents()).extracting(Incident::id).doesNotHaveDuplicates();
        assertThat(book.open()).contains(book.incidents().getFirst());
    }

    @Test
    void aPlannedSwitchIsAnEntryOfItsOwnWhileAnIncidentIsOpen() {
        var entries = Entries.ofFailover();
        var outage = incident(entries);

        entries.add(order(Verb.SWITCH_OVER, AMS, LON));

        var book = entries.book();
        assertThat(book.incidents())
                .extracting(Incident::title)
                .containsExactly("genesis: switch over from ams3 to lon1", outage.title());
        assertThat(book.incidents().getFirst().participants())
                .extracting(Participant::name)
                .containsExactly("ann");
        assertThat(book.incidents().getLast())
                .as("nothing of it is in the outage")
                .isEqualTo(outage);
        assertThat(book.open()).as("what people look after").contains(outage);
        entries.add(new Event.IncidentClosed(outage.id(), "bob", "power"));
        assertThat(entries.book().incidents())
                .extracting(Incident::status)
                .containsExactly(Incident.Status.ACKNOWLEDGED, Incident.Status.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SWITCH_OVER", "FAIL_OVER"})
    void aMoveAwayFromTheSiteInTroubleAnswersItsIncident(Verb verb) {
        var entries = ill(calm()).add(order(verb, FRA, AMS));
        assertThat(entries.book().incidents()).hasSize(1);
        assertThat(incident(entries).execution().orElseThrow().plan().verb()).isEqualTo(verb);
        assertThat(incident(entries).participants())
                .extracting(Participant::name)
                .containsExactly("ann");
    }

    @Test
    void goingHomeAgainBelongsToTheIncidentThatItEnds() {
        var entries = Entries.ofFailover().add(order(Verb.FAIL_BACK, AMS, FRA));
        assertThat(entries.book().incidents()).hasSize(1);
        assertThat(incident(entries).execution().orElseThrow().plan().verb()).isEqualTo(Verb.FAIL_BACK);
    }

    @Test
    void aLossIsNoPartOfThePlannedSwitchBeforeIt() {
        var entries = ill(calm().add(order(Verb.SWITCH_OVER, FRA, AMS)));
        var book = entries.book();
        assertThat(book.incidents()).hasSize(2);
        assertThat(book.open().orElseThrow().title()).isEqualTo("genesis: fra1 UNHEALTHY");
        assertThat(book.open().orElseThrow().execution()).isEmpty();
    }

    private static Event order(Verb verb, SiteId from, SiteId to) {
        var address = from.equals(FRA) ? "203.0.113.10" : "203.0.113.20";
        var readings = Stream.of(Example.DO, Example.CF)
                .map(p -> Example.found(p, Example.pointing(address)))
                .toList();
        var facts = Example.facts(List.of(), readings, Example.START);
        var plan = Planner.plan(setup(policy()), verb, from, to, facts, Example.START)
                .orElseThrow();
        return new Event.MoveOrdered(plan, List.of(), "ann", "maintenance", List.of(), List.of());
    }

    @Test
    void theFirstPersonToActAcknowledges() {
        var entries = ill(calm());
        var at = entries.at();
        entries.add(new Event.IncidentAcknowledged(incident(entries).id(), "ann"));
        entries.add(new Event.IncidentAcknowledged(incident(entries).id(), "bob"));
        var incident = incident(entries);
        assertThat(incident.status()).isEqualTo(Incident.Status.ACKNOWLEDGED);
        assertThat(incident.milestones().acknowledged()).contains(at);
        assertThat(incident.participants()).extracting(Participant::name).containsExactly("ann", "bob");
    }

    @Test
    void theLatestCommanderCommands() {
        var entries = ill(calm());
        var id = incident(entries).id();
        entries.add(new Event.RoleTaken(id, "commander", "ann", ""));
        entries.add(new Event.RoleTaken(id, "commander", "bob", "hand-over at shift end"));
        assertThat(incident(entries).commander().orElseThrow().name()).isEqualTo("bob");
    }

    @Test
    void notesAreKeptAndCorrectedByAppending() {
        var entries = ill(calm());
        var id = incident(entries).id();
        entries.add(new Event.NoteAdded(
                id, "ann", "scribe", "decision", "We fail over.", Optional.empty(), Optional.empty()));
        var wrong = (long) entries.all().size();
        entries.add(
                new Event.NoteAdded(id, "ann", "scribe", "note", "We do not.", Optional.of(wrong), Optional.empty()));
        entries.add(new Event.NoteAdded(
                "INC-9999", "ann", "scribe", "note", "elsewhere", Optional.empty(), Optional.empty()));
        assertThat(incident(entries).notes())
                .extracting(Note::text, Note::kind, Note::corrects)
                .containsExactly(
                        tuple("We do not.", Note.Kind.NOTE, Optional.of(wrong)),
                        tuple("We fail over.", Note.Kind.DECISION, Optional.empty()));
    }

    @Test
    void itemsAreTickedByPeopleAndByMeasurement() {
        var entries = ill(calm());
        var id = incident(entries).id();
        entries.add(new Event.ItemTicked(id, "team-told", true, "ann"));
        entries.add(new Event.ItemMeasured(id, "backup-ready", true, "ams3 HEALTHY 2/2"));
        assertThat(item(entries, "team-told").by()).isEqualTo("ann");
        assertThat(item(entries, "backup-ready"))
                .extracting(ItemStanding::ticked, ItemStanding::by, ItemStanding::evidence)
                .containsExactly(true, "measured", "ams3 HEALTHY 2/2");
        entries.add(new Event.ItemMeasured(id, "backup-ready", false, "ams3 UNKNOWN"));
        assertThat(item(entries, "backup-ready").ticked()).isFalse();
    }

    private static ItemStanding item(Entries entries, String id) {
        return incident(entries).checklist().stream()
                .filter(s -> s.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anExerciseIsMarkedAsOne() {
        assertThat(incident(ill(calm().add(new Event.DrillMarked(
                                true, "primary-outage", Optional.empty(), Optional.empty()))))
                        .isDrill())
                .isTrue();
        assertThat(incident(ill(calm())).isDrill()).isFalse();
    }
}

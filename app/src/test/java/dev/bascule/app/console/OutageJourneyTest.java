// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bascule.client.DnsPicture;
import dev.bascule.drill.Fault;
import dev.bascule.failover.Pending;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.styles.Theme;
import dev.bascule.views.navigation.Area;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// One shift at the console, in chapters on one lab: the primary loses power, the countdown is held and
/// released, the world is asked, the record is kept, and the deployment comes home, by keyboard alone.
class OutageJourneyTest extends LabJourney {
    private static final String HOME = "127.0.10.1";

    OutageJourneyTest() {
        super(Shift.armed(Duration.ofSeconds(10)), Theme.NIGHT);
    }

    @Test
    @Order(1)
    void aKeyHoldsTheCountdownAndNothingMovesUntilItIsReleased() {
        at.lab().world().faults().begin(new Fault.SiteOutage("fra1"));
        var counting = at.until(
                "the countdown", g -> Shift.isCounting(g) && Shift.hold(g).isEmpty());
        var deadline = counting.pending().flatMap(Pending::deadline).orElseThrow();
        hands.press(KeyCode.H);
        at.until("the hold", g -> Shift.hold(g).isPresent());
        at.reads("held by " + Workstation.PERSON);
        at.frame("outage-1-held");

        var later = at.until("the first deadline to pass", g -> g.at().isAfter(deadline.plusSeconds(1)));

        assertThat(later.phase()).isEqualTo(FailoverState.ACTIVE);
        assertThat(later.execution()).isEmpty();
        assertThat(at.dns().authoritative()).containsExactly(HOME);
        hands.press(KeyCode.H);
        at.until("the countdown to go on", g -> Shift.hold(g).isEmpty());
        hands.press(KeyCode.H);
        at.until("the hold again", g -> Shift.hold(g).isPresent());
    }

    @Test
    @Order(2)
    void aReasonEndsTheCountdownAndTheStubbornResolverIsCaughtWithTheOldAnswer() {
        assumeThat(at.genesis()).matches(Shift::isCounting);
        at.until(
                "the stubborn resolver to have asked anew",
                g -> Shift.keeps(g, "lab-stubborn").compareTo(Duration.ofSeconds(9)) >= 0);
        hands.press(KeyCode.S);
        hands.type("the desk waits");
        hands.press(KeyCode.ENTER);
        at.until("the run", g -> g.phase() == FailoverState.FAILING_OVER);
        at.shows(
                "the run, which waits for the old answer to go",
                s -> s.says("lab-stubborn, old, ignores TTL") && s.reads("Fence fra1") && s.reads("Abort"));
        at.frame("outage-2-run");
    }

    @Test
    @Order(3)
    void theRunEndsAndTheLabsNameServersFollow() {
        assumeThat(at.genesis().execution()).isPresent();
        var over = at.until("the failover to end", g -> g.phase() == FailoverState.FAILED_OVER);

        at.reads("FAILED OVER");
        at.reads("Completed");
        assertThat(at.dns().authoritative()).containsExactly(Shift.address(over));
        assertThat(at.dns().toldBy("lab-1")).containsExactly(Shift.address(over));
        at.frame("outage-3-failed-over");
    }

    @Test
    @Order(4)
    void theTimelineTellsWhatHappenedInOrder() {
        assumeThat(at.genesis().phase()).isEqualTo(FailoverState.FAILED_OVER);
        var entries = at.lab()
                .client()
                .timeline(at.genesis().deployment().id(), Instant.EPOCH, Instant.MAX, 2000)
                .join();
        assertThat(entries).isSortedAccordingTo(Comparator.comparingLong(TimelineEntry::seq));
        assertThat(entries)
                .extracting(TimelineEntry::text)
                .containsSubsequence(
                        "holds the countdown: held from the overview",
                        "lets the countdown go on",
                        "hastens: the desk waits",
                        "Fail over from fra1 to " + at.genesis().active().orElseThrow() + " begun by automation",
                        "7 of 7 name servers answer it",
                        "Fail over to " + at.genesis().active().orElseThrow() + " completed");
        hands.goTo(Area.TIMELINE);
        at.shows("the incident as a figure", s -> s.node(".lane-canvas").isPresent());
        at.shows("the time budget", s -> s.says("RTO budget"));
        at.frame("outage-4-timeline");

        hands.press(KeyCode.RIGHT);
        hands.press(KeyCode.SHIFT, KeyCode.RIGHT);
        at.shows("what held then", s -> s.says("Replay, state at") && s.reads("Replay from the journal"));
        at.frame("outage-4-replay");
        hands.press(KeyCode.C);
        at.reads("There is no other incident");
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.L);
        at.shows("the lanes without a replay", s -> !s.says("Replay, state at"));
    }

    @Test
    @Order(5)
    void thePropagationCheckTellsTheStubbornAndTheSilentResolver() {
        assumeThat(at.genesis().phase()).isEqualTo(FailoverState.FAILED_OVER);
        hands.goTo(Area.DNS);
        hands.click("Check propagation");
        hands.click("Measure now");
        at.shows("the verdict", s -> s.says("15 of 15 answering resolvers give the expected values"));
        at.shows("the stubborn resolver named", s -> s.says("lab-stubborn, new"));
        at.shows("the silent resolver as unknown", s -> s.says("from lab-silent, timeout, no answer"));
        at.frame("outage-5-propagation");
        assertThat(at.genesis().dns().rows())
                .filteredOn(r -> r.server().name().equals("lab-silent"))
                .extracting(DnsPicture.Row::state)
                .containsOnly("TIMEOUT");
    }

    @Test
    @Order(6)
    void anItemIsTickedAndTheReportIsExported() throws Exception {
        assumeThat(at.genesis().incident()).isPresent();
        hands.goTo(Area.INCIDENTS);
        at.frame("outage-6-incident");
        at.shows("measured evidence", s -> s.says("Resolvers answer the new address, ticked by measurement, 15 of 15"));
        hands.strike("Watched for new issues");
        at.until("the tick", g -> Shift.item(g, "monitored").ticked());
        at.shows("who ticked it", s -> s.says("Watched for new issues, ticked, " + Workstation.PERSON));
        hands.strike("Side, Report");
        hands.strike("Markdown");
        hands.strike("HTML");
        hands.strike("JSON");
        hands.strike("PDF");
        var id = at.genesis().incident().orElseThrow().id();
        at.reads("Exported");
        at.shows("the last file named", s -> Files.exists(exports.resolve(id + ".pdf")));
        at.frame("outage-7-exported");
        for (var end : List.of("md", "html", "json")) {
            assertThat(Files.readString(exports.resolve(id + "." + end)))
                    .contains(id, "Watched for new issues", Workstation.PERSON);
        }
    }

    @Test
    @Order(7)
    void theWizardSaysWhatIsMissingBeforeGoingHome() {
        assumeThat(at.genesis().phase()).isEqualTo(FailoverState.FAILED_OVER);
        hands.goTo(Area.OVERVIEW);
        at.reads("FAILED OVER");
        hands.strike("Failback…");
        at.reads("Recovery gates");
        at.shows(
                "why it may not go on",
                s -> s.says("Not available") || s.reads("fra1 is HEALTHY by quorum: UNHEALTHY"));
        at.frame("outage-8-gates");
        hands.strike("Continue to Preconditions");
        assertThat(at.words()).contains("Recovery gates");
        at.lab().world().faults().heal(new Fault.SiteOutage("fra1"));
        at.shows("all gates passed", s -> s.reads("5 ¦  of  ¦ 5 ¦  passed"));
        at.frame("outage-9-gates-passed");
    }

    @Test
    @Order(8)
    void comesHomeByKeyboardAlone() {
        assumeThat(at.words()).contains("5 ¦  of  ¦ 5 ¦  passed");
        new WizardWalk(at, hands::strike).toThePlan();
        hands.tabTo("Type genesis to fra1");
        hands.type("genesis to fra1");
        hands.strike("Continue to Confirm");
        hands.tabTo("Reason of the move");
        hands.type("fra1 is back");
        at.frame("outage-10-confirm");
        hands.strike("Fail back to fra1");
        at.until("the way home", g -> g.phase() == FailoverState.RECOVERING);
        at.reads("RECOVERING");

        at.until("home", g -> g.phase() == FailoverState.RECOVERED || g.phase() == FailoverState.ACTIVE);

        assertThat(at.dns().authoritative()).containsExactly(HOME);
        at.frame("outage-11-home");
    }
}

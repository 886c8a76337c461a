// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.drill.Verdict;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.incident.Incident;
import dev.bascule.styles.Theme;
import dev.bascule.views.navigation.Area;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A drill with the lab's real users by keyboard alone: announced, gone, brought home and judged.
class DrillJourneyTest extends LabJourney {
    DrillJourneyTest() {
        super(Shift.disarmed(), Theme.NIGHT);
    }

    @Test
    @Order(1)
    void aDrillIsAnnouncedBeforeItsUsersMove() {
        hands.goTo(Area.READINESS);
        at.reads("Proofs of ams3");
        hands.press(KeyCode.F);
        at.reads("What really happens");
        hands.tabTo("Who takes part");
        hands.type("noc, all told");
        at.frame("drill-1-announced");
        move("DRILL ams3", "the month", "Run the drill to ams3");
        at.reads("DRILL with real users");

        var there = at.until("users to be at ams3", g -> g.phase() == FailoverState.FAILED_OVER);

        assertThat(drill(there).isAway()).isTrue();
        hands.goTo(Area.OVERVIEW);
        at.reads("DRILL under way");
        at.frame("drill-2-away");
    }

    @Test
    @Order(2)
    void theCalendarSaysThatItIsUnderWay() {
        assumeThat(at.genesis().phase()).isEqualTo(FailoverState.FAILED_OVER);
        hands.goTo(Area.READINESS);
        hands.press(KeyCode.V);
        at.reads("arrived; drill under way");
    }

    @Test
    @Order(3)
    void itEndsAtHomeAndIsJudgedByTheRecord() {
        assumeThat(at.genesis().phase()).isEqualTo(FailoverState.FAILED_OVER);
        hands.goTo(Area.OVERVIEW);
        hands.strike("Failback…");
        at.shows("all gates passed", s -> s.reads("5 ¦  of  ¦ 5 ¦  passed"));
        move("genesis to fra1", "the drill is done", "Fail back to fra1");

        var over = at.until(
                "the drill to be over",
                g -> g.incident()
                        .flatMap(Incident::drill)
                        .filter(d -> !d.isUnderWay())
                        .isPresent());

        assertThat(drill(over).ending()).map(Drill.Ending::cause).contains(Drill.Cause.HOME);
        assertThat(drill(over).verdict().orElseThrow().outcome()).isEqualTo(Verdict.Outcome.PASSED);
        hands.goTo(Area.READINESS);
        at.reads("arrived; drill passed");
        at.frame("drill-3-calendar");
        hands.goTo(Area.INCIDENTS);
        at.reads("DRILL PASSED");
        at.frame("drill-4-judged");
    }

    /// From the target to the run.
    private void move(String phrase, String why, String start) {
        new WizardWalk(at, hands::strike).toThePlan();
        hands.tabTo("Type " + phrase);
        hands.type(phrase);
        hands.strike("Continue to Confirm");
        hands.tabTo("Reason of the move");
        hands.type(why);
        hands.strike(start);
    }

    private static Drill drill(DeploymentPicture genesis) {
        return genesis.incident().flatMap(Incident::drill).orElseThrow();
    }
}

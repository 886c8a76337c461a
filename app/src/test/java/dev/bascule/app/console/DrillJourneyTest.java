// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.drill.Verdict;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.incident.Incident;
import dev.bascule.styles.Theme;
import dev.bascule.views.navigation.Area;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A drill with the lab's real users by keyboard: announced, gone, and judged when it is ended away from home.
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
        hands.clickAt("#drill-note");
        hands.type("noc, all told");
        at.frame("drill-1-announced");
        new WizardWalk(at, hands::click).toThePlan();
        hands.clickAt(".typed-confirmation .text-field");
        hands.type("DRILL ams3");
        hands.click("Continue to Confirm");
        hands.clickAt("#wizard-reason");
        hands.type("the month");
        hands.click("Run the drill to ams3");
        at.reads("DRILL with real users");

        var there = at.until("users to be at ams3", g -> g.phase() == FailoverState.FAILED_OVER);

        assertThat(there.incident().flatMap(Incident::drill).orElseThrow().isAway())
                .isTrue();
        hands.goTo(Area.OVERVIEW);
        at.reads("DRILL under way");
        at.frame("drill-2-away");
    }

    @Test
    @Order(2)
    void endedAwayFromHomeItIsJudgedByTheRecord() {
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.type("End the drill");
        hands.press(KeyCode.ENTER);
        hands.type("users stay tonight");
        hands.press(KeyCode.ENTER);

        var over = at.until(
                "the drill to be over",
                g -> g.incident()
                        .flatMap(Incident::drill)
                        .filter(d -> !d.isUnderWay())
                        .isPresent());

        var verdict = over.incident().flatMap(Incident::drill).flatMap(Drill::verdict);
        assertThat(verdict.orElseThrow().outcome()).isEqualTo(Verdict.Outcome.PASSED);
        hands.goTo(Area.INCIDENTS);
        at.reads("DRILL PASSED");
        at.frame("drill-3-judged");
    }
}

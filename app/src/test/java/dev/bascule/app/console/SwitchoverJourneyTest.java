// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bascule.drill.Fault;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.styles.Theme;
import dev.bascule.views.navigation.Area;
import java.time.Duration;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A planned move by the wizard, with mouse and keyboard: an interlock, a wrong phrase, an abort on the way
/// that is taken back, and then the move itself. Each chapter begins where the one before ended.
class SwitchoverJourneyTest extends LabJourney {
    private static final String HOME = "127.0.10.1";
    private static final String AWAY = "127.0.10.2";
    private static final String PHRASE = ".typed-confirmation .text-field";

    SwitchoverJourneyTest() {
        super(Shift.disarmed(), Theme.DAY);
    }

    @Test
    @Order(1)
    void aTargetWhoseDataIsTooOldIsBlocked() {
        hands.click("Switch over…");
        hands.click("sgp1,");
        hands.click("Continue to Preconditions");
        at.reads("A failed rule blocks");
        at.frame("switchover-1-interlock");
        hands.click("Continue to Plan");
        assertThat(at.words()).contains("A failed rule blocks");
        hands.click("Back");
        hands.click("ams3,");
    }

    @Test
    @Order(2)
    void onlyTheExactPhraseGoesOn() {
        new WizardWalk(at, hands::click).toThePlan();
        hands.clickAt(PHRASE);
        hands.type("genesis to sgp1");
        hands.click("Continue to Confirm");
        assertThat(at.words()).as("still on the plan").contains("Type");
        assertThat(at.genesis().execution()).isEmpty();
        at.frame("switchover-2-wrong-phrase");
        hands.clickAt(PHRASE);
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.type("genesis to ams3");
        hands.click("Continue to Confirm");
        hands.clickAt("#wizard-reason");
        hands.type("patching fra1");
        at.frame("switchover-3-confirm");
    }

    @Test
    @Order(3)
    void anAbortOnTheWayTakesEverythingBack() {
        assumeThat(at.words()).contains("this starts the run");
        var slow = new Fault.SlowPublication("cf", Duration.ofSeconds(60));
        at.lab().world().faults().begin(slow);
        hands.click("Switch over to ams3");
        at.until("the records to have moved", g -> g.dns().publishedAt().isPresent());
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        at.reads("Abort and roll back to fra1");
        hands.clickAt("#abort-reason");
        hands.type("wrong day");
        hands.clickAt("#abort-go");
        at.frame("switchover-4-abort");
        hands.clickAt("#abort-go");
        at.lab().world().faults().heal(slow);

        at.until(
                "the way back to end",
                g -> g.phase() == FailoverState.ACTIVE
                        && g.rollback().filter(r -> r.status().isEnded()).isPresent());

        at.until(
                "every name server to answer the old site again",
                _ -> at.dns().authoritative().equals(Set.of(HOME)));
        at.reads("Rolled back");
        at.frame("switchover-5-rolled-back");
    }

    @Test
    @Order(4)
    void theSecondTryArrives() {
        assumeThat(at.genesis().phase()).isEqualTo(FailoverState.ACTIVE);
        hands.goTo(Area.OVERVIEW);
        hands.click("Switch over…");
        hands.click("ams3,");
        new WizardWalk(at, hands::click).toThePlan();
        hands.clickAt(PHRASE);
        hands.type("genesis to ams3");
        hands.click("Continue to Confirm");
        hands.clickAt("#wizard-reason");
        hands.type("patching fra1");
        hands.click("Switch over to ams3");

        at.until("the move to end", g -> g.phase() == FailoverState.FAILED_OVER);

        at.reads("Completed");
        assertThat(at.dns().authoritative()).containsExactly(AWAY);
        at.frame("switchover-6-there");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.drill.Fault;
import dev.bascule.drill.TroubleKind;
import dev.bascule.drill.TroubleScope;
import dev.bascule.styles.Theme;
import dev.bascule.views.navigation.Area;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A look at how ready the backups are, by keyboard alone: what can be proved is proved, a certificate that
/// nobody renewed and a token that may not write stand out, and a drill is one key away.
class ReadinessJourneyTest extends LabJourney {
    ReadinessJourneyTest() {
        super(Shift.disarmed(), Theme.NIGHT);
    }

    @Test
    @Order(1)
    void everythingThatCanBeProvedIsProved() {
        hands.goTo(Area.READINESS);
        at.reads("Proofs of ams3");
        hands.press(KeyCode.M);
        at.reads("TLS handshake · genesis.example.com: valid for");
        at.reads("Permission to write · Cloudflare: may edit records");
        at.reads("Nothing is in the way");
        at.reads("Permission to write · DigitalOcean: not measured");
        at.frame("readiness-1-proven");
    }

    @Test
    @Order(2)
    void aCertificateThatNobodyRenewedAndATokenThatMayNotWriteAreInTheWay() {
        var certificate = new Fault.ExpiredCertificate("ams3");
        var token = new Fault.Provider("cf", TroubleKind.READ_ONLY, TroubleScope.ALL, 0, 0, Duration.ZERO);
        at.lab().world().faults().begin(certificate);
        at.lab().world().faults().begin(token);
        hands.press(KeyCode.M);
        at.reads("Users would be refused at the door");
        at.reads("Cloudflare refuses to be written");
        at.reads("the certificate expired");
        at.frame("readiness-2-in-the-way");

        hands.press(KeyCode.DOWN);
        at.reads("Proofs of lon1");
        at.lab().world().faults().heal(certificate);
        at.lab().world().faults().heal(token);
    }

    @Test
    @Order(3)
    void theCalendarAndTheDiagnosesAreOneKeyAwayAndSoIsADrill() {
        hands.press(KeyCode.V);
        at.reads("Quarterly DR test");
        at.reads("No move has ended yet");
        hands.press(KeyCode.V);
        at.reads("A move went half way");
        at.frame("readiness-3-diagnose");
        hands.press(KeyCode.F);
        at.reads("Continue to Preconditions");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.drill.Scenario;
import dev.bascule.styles.Theme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// A shift at the console on a lab of its own, told in chapters; each begins where the one before ended. What
/// goes wrong without a test looking fails the chapter in which it does, the opening of the window included.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LabJourney {
    @TempDir
    static Path exports;

    private final Scenario scenario;
    private final Theme theme;
    private Mishaps mishaps;
    Workstation at;
    Hands hands;

    LabJourney(Scenario scenario, Theme theme) {
        this.scenario = scenario;
        this.theme = theme;
    }

    @BeforeAll
    void sitDown() throws Exception {
        Pictures.startToolkit();
        mishaps = Mishaps.watched();
        at = Workstation.open(scenario, theme, exports);
        hands = at.hands();
        at.until("every site to be HEALTHY", Shift::isCalm);
        mishaps.assertNone();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        mishaps.assertNone();
    }

    @AfterAll
    void getUp() {
        at.close();
    }
}

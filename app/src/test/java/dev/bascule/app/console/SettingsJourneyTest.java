// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.navigation.Area;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Another threshold, by keyboard alone: refused while it is wrong, tried on the record, written into the file,
/// in force, and taken back. Each chapter begins where the one before ended.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingsJourneyTest extends LabJourney {
    SettingsJourneyTest() {
        super(Shift.armed(Duration.ofSeconds(15)), Theme.NIGHT);
    }

    @Test
    @Order(1)
    void aWrongValueSaysWhatIsExpected() {
        at.lab().watch();
        hands.goTo(Area.SETTINGS);
        at.reads("Failures in a row");
        hands.press(KeyCode.ENTER);
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.type("many");
        at.reads("Write a whole number of at least");
        at.frame("settings-1-wrong");
    }

    @Test
    @Order(2)
    void theSamePolicyWouldHaveDecidedTheSameAndAnotherIsTriedToo() {
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.type("2");
        at.reads("comments and order of the file stay");
        hands.press(KeyCode.ENTER);
        at.reads("With this policy no move would have begun; no move really did.");
        at.frame("settings-2-tried");
    }

    @Test
    @Order(3)
    void itIsWrittenByLineAndComesIntoForce() throws Exception {
        var file = Path.of(at.lab().configuration().file());
        var before = Files.readString(file);

        hands.strike("Write to the file");

        at.reads("the text before is kept");
        at.until("the new threshold to be in force", _ -> threshold() == 2);
        assertThat(Files.readString(file))
                .isEqualTo(before.replaceFirst("failure_threshold: 3", "failure_threshold: 2"));
        at.frame("settings-3-written");
    }

    @Test
    @Order(4)
    void theTextBeforeComesBack() {
        hands.strike("Undo the last change");

        at.until("the old threshold to be in force", _ -> threshold() == 3);
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.DOWN);
        at.reads("read with the real credentials");
        hands.press(KeyCode.P);
        at.reads("requests left");
        at.frame("settings-4-providers");
    }

    private int threshold() {
        return at.lab().engine().configuration().deployments().stream()
                .filter(d -> d.setup().deployment().id().value().equals("genesis"))
                .findFirst()
                .orElseThrow()
                .setup()
                .policy()
                .failureThreshold();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.Incidents;
import dev.bascule.views.fixture.Moments;
import java.util.Optional;
import javafx.css.PseudoClass;
import org.junit.jupiter.api.Test;

class DueBoxTest extends FxTest {
    private static final PseudoClass LOUD = PseudoClass.getPseudoClass("degraded");

    @Test
    void isQuietUntilThePromisedTimeAndLoudAfterIt() {
        var box = onFx(() -> new DueBox(new CommandForms(new CommandDesk(Optional::empty, _ -> {}, _ -> {}))));
        onFx(() -> {
            box.show(Incidents.mitigated(), Moments.at("10:05:30"));
            return box;
        });
        assertThat(box.getAccessibleText()).startsWith("Next update, 00:00").doesNotContain("OVERDUE");
        assertThat(box.getPseudoClassStates()).doesNotContain(LOUD);
        onFx(() -> {
            box.show(Incidents.mitigated(), Moments.at("10:06:42"));
            return box;
        });
        assertThat(box.getAccessibleText()).startsWith("Next update, OVERDUE by 01:12, due at 10:05:30");
        assertThat(box.getPseudoClassStates()).contains(LOUD);
    }
}

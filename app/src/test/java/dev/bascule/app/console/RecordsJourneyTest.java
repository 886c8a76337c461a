// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.rule.FailoverState;
import dev.bascule.styles.Theme;
import dev.bascule.views.navigation.Area;
import java.time.Duration;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// TTLs before and after a planned move, by keyboard alone, against the lab's own providers and name servers.
class RecordsJourneyTest extends LabJourney {
    RecordsJourneyTest() {
        super(Shift.planned(Duration.ofSeconds(120)), Theme.NIGHT);
    }

    @Test
    @Order(1)
    void loweringIsShownFirstAndWrittenOnlyAfterThePhrase() {
        at.reads("ACTIVE on fra1");
        hands.goTo(Area.DNS);
        at.reads("Resolvers");
        hands.press(KeyCode.L);
        at.reads("Lower TTLs to 60 s");
        at.reads("Verify TTL");
        hands.tabTo("Type genesis TTL 60");
        hands.type("genesis TTL 60");
        hands.tabTo("Reason, required");
        hands.type("window tonight");
        assertThat(at.dns().authoritativeTtls()).containsExactly(120L);
        at.frame("records-1-plan");
        hands.strike("Lower TTLs to 60 s");

        var done = at.until(
                "the lowered TTL to be seen at every name server",
                g -> g.dns()
                        .amendments()
                        .lowered()
                        .filter(l -> l.effectiveAt().isPresent())
                        .isPresent());
        assertThat(at.dns().authoritativeTtls()).isEqualTo(Set.of(60L));
        assertThat(done.phase()).isEqualTo(FailoverState.ACTIVE);
        at.reads("In every cache that obeys TTLs at");
        at.frame("records-2-lowered");
    }

    @Test
    @Order(2)
    void aLoweredTtlIsNoDriftAndIsRestoredWhole() {
        assertThat(at.genesis().dns().drift())
                .as("a reading that the lowering overtook is being read again")
                .noneMatch(d -> d.verdict().equals("drift"));
        hands.press(KeyCode.ESCAPE);
        hands.strike("Plan: restore");
        at.reads("Restore TTLs");
        hands.tabTo("Type genesis TTL restore");
        hands.type("genesis TTL restore");
        hands.tabTo("Reason, required");
        hands.type("window over");
        hands.strike("Restore TTLs");

        at.until(
                "nothing to be lowered, at any name server",
                g -> g.dns().amendments().lowered().isEmpty()
                        && g.dns().amendments().underWay().isEmpty());
        assertThat(at.dns().authoritativeTtls()).isEqualTo(Set.of(120L));
        at.reads("No TTL is lowered.");
        at.frame("records-3-restored");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.drill.Fault;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.styles.Theme;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageJourneyTest {
    private Workstation at;
    private Mishaps mishaps;

    @BeforeAll
    void open(@TempDir Path exports) throws Exception {
        at = Workstation.open(Shift.scenario("6s"), Theme.NIGHT, exports);
        mishaps = Mishaps.watched();
    }

    @AfterAll
    void close() {
        at.close();
    }

    @Test
    @Order(1)
    void holds() {
        at.until("all healthy", g -> g.active().isPresent() && g.verdicts().size() == 4 && g.verdicts().stream().allMatch(v -> v.health() == Health.HEALTHY));
        at.lab().world().faults().begin(new Fault.SiteOutage("fra1"));
        at.until("countdown", g -> g.pending().flatMap(p -> p.deadline()).isPresent());
        at.reads("Automatic failover to");
        at.frame("01-countdown");
        at.hands().press(KeyCode.H);
        var held = at.until("held", g -> g.pending().flatMap(p -> p.hold()).isPresent());
        System.out.println(held.pending().get());
        at.reads("held by noc-b2");
        at.frame("02-held");
        System.out.println(at.report());
        at.hands().press(KeyCode.H);
        at.until("failed over", g -> g.phase() == FailoverState.FAILED_OVER);
        System.out.println(at.report());
        at.frame("03-failed-over");
        System.out.println(at.dns().authoritative());
        mishaps.assertNone();
        at.lab().client().timeline(at.genesis().deployment().id(), java.time.Instant.EPOCH, java.time.Instant.MAX, 1000).join().forEach(e -> System.out.println(e.lane()+" "+e.kind()+" | "+e.subject()+" | "+e.text()+" | "+e.value()));
    }
}

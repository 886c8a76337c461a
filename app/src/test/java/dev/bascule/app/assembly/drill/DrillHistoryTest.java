// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.drill;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.app.assembly.drill.DrillHistory.Run;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.TriggerKind;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.incident.Recorded;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillHistoryTest {
    private static final DrillHistory HISTORY = new DrillHistory(
            List.of(
                    verdict(1, FRA, Health.UNHEALTHY),
                    verdict(2, AMS, Health.UNHEALTHY),
                    verdict(3, FRA, Health.DEGRADED),
                    verdict(4, FRA, Health.UNKNOWN),
                    verdict(5, FRA, Health.UNHEALTHY),
                    verdict(6, FRA, Health.UNHEALTHY)),
            List.of(),
            List.of(),
            false);

    @Test
    void theFirstLossOfThatSiteFromTheMomentOnCounts() {
        var run = run(TriggerKind.HEALTH_CHECK_FAILURE.code());
        assertThat(HISTORY.verdictAgainst(FRA, run, at(2))).contains(at(5));
        assertThat(HISTORY.verdictAgainst(FRA, run, at(1)))
                .as("the moment itself included")
                .contains(at(1));
        assertThat(HISTORY.verdictAgainst(FRA, run, at(7))).isEmpty();
    }

    @Test
    void aSlowSiteIsLostOnlyToARunThatSlownessStarted() {
        assertThat(HISTORY.verdictAgainst(FRA, run(TriggerKind.PERFORMANCE_DEGRADATION.code()), at(2)))
                .contains(at(3));
        assertThat(HISTORY.verdictAgainst(FRA, run("manual"), at(2))).contains(at(5));
    }

    private static Run run(String trigger) {
        var plan = new Plan(Example.GENESIS, Verb.FAIL_OVER, FRA, AMS, List.of(), START);
        return new Run(Execution.begin(new ExecutionId("genesis-1"), plan, "ann", "", START), trigger, false);
    }

    private static Recorded verdict(int second, SiteId site, Health health) {
        var event = new Event.VerdictReached(Example.verdict(site, health, at(second)));
        return new Recorded(second, Example.GENESIS.value(), at(second), at(second), event, "", FailoverState.ACTIVE);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}

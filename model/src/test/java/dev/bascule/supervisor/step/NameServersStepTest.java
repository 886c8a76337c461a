// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static dev.bascule.supervisor.step.AskedServers.DO;
import static dev.bascule.supervisor.step.AskedServers.KEY;
import static dev.bascule.supervisor.step.AskedServers.NEW;
import static dev.bascule.supervisor.step.AskedServers.OLD;
import static dev.bascule.supervisor.step.AskedServers.START;
import static dev.bascule.supervisor.step.StepOrders.GENESIS;
import static dev.bascule.supervisor.step.StepOrders.done;
import static dev.bascule.supervisor.step.StepOrders.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameServersStepTest {
    private static final Nameserver NS1 = AskedServers.server("ns1");
    private static final Nameserver NS2 = AskedServers.server("ns2");

    private static StepResult run(AskedServers world) throws InterruptedException {
        try (world) {
            var step = new NameServersStep(
                    Map.of(GENESIS, world.watch()),
                    Map.of(GENESIS, world.desk),
                    world,
                    world.clock,
                    world.clock::await);
            var action = new Action.VerifyNameServers(KEY, List.of(DO), List.of(NEW));
            assertThat(step.runs(action)).isTrue();
            return step.run(StepOrders.of(action, START.plusSeconds(10)));
        }
    }

    @Test
    void asksUntilEveryServerAnswersTheNewValue() throws InterruptedException {
        var world =
                new AskedServers(List.of(NS1, NS2), List.of()).changing(NS1, 1).changing(NS2, 3);

        var result = done(run(world));

        assertThat(result.detail()).isEqualTo("2 of 2 name servers answer it");
        assertThat(result.evidence()).containsExactly("ns1 NEW [" + NEW + "]", "ns2 NEW [" + NEW + "]");
        assertThat(world.clock.instant()).isBetween(START.plusSeconds(3), START.plusSeconds(4));
    }

    @Test
    void namesThoseThatLag() throws InterruptedException {
        var result = failed(run(new AskedServers(List.of(NS1, NS2), List.of()).changing(NS1, 1)));

        assertThat(result.detail()).isEqualTo("lagging: ns2 still answers " + OLD);
    }

    @Test
    void verifiesNothingWithoutServers() throws InterruptedException {
        assertThat(failed(run(new AskedServers(List.of(), List.of()))).detail()).contains("nothing was verified");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static dev.bascule.supervisor.step.AskedServers.DO;
import static dev.bascule.supervisor.step.AskedServers.KEY;
import static dev.bascule.supervisor.step.AskedServers.OLD;
import static dev.bascule.supervisor.step.AskedServers.START;
import static dev.bascule.supervisor.step.StepOrders.GENESIS;
import static dev.bascule.supervisor.step.StepOrders.done;
import static dev.bascule.supervisor.step.StepOrders.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TtlStepTest {
    private static final Nameserver NS1 = AskedServers.server("ns1");
    private static final Nameserver NS2 = AskedServers.server("ns2");

    private static StepResult run(AskedServers world, long ttl) throws InterruptedException {
        try (world) {
            var step = new TtlStep(
                    Map.of(GENESIS, world.watch()),
                    Map.of(GENESIS, world.desk),
                    world,
                    world.clock,
                    world.clock::await);
            var action = new Action.VerifyTtl(KEY, List.of(DO), List.of(OLD), Duration.ofSeconds(ttl));
            assertThat(step.runs(action)).isTrue();
            return step.run(StepOrders.of(action, START.plusSeconds(10)));
        }
    }

    @Test
    void isDoneWhenEveryServerAnswersTheWholeTtl() throws InterruptedException {
        var result = done(run(new AskedServers(List.of(NS1, NS2), List.of()), 60));

        assertThat(result.detail()).isEqualTo("2 of 2 name servers answer TTL 60");
        assertThat(result.evidence()).contains("ns1 answers " + OLD + " with TTL 60");
    }

    @Test
    void namesServersThatGoOnWithAnotherTtl() throws InterruptedException {
        var result = failed(run(new AskedServers(List.of(NS1), List.of()), 30));

        assertThat(result.detail()).isEqualTo("lagging: ns1 answers " + OLD + " with TTL 60");
    }

    @Test
    void otherAddressesWithTheRightTtlDoNotCount() throws InterruptedException {
        var world = new AskedServers(List.of(NS1), List.of()).changing(NS1, 0);

        assertThat(failed(run(world, 60)).detail()).startsWith("lagging: ns1 answers " + AskedServers.NEW);
    }

    @Test
    void verifiesNothingWithoutServers() throws InterruptedException {
        assertThat(failed(run(new AskedServers(List.of(), List.of()), 60)).detail())
                .contains("nothing was verified");
    }
}

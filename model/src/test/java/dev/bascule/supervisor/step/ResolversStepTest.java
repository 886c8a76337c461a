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
import dev.bascule.failover.Event;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResolversStepTest {
    private static final Nameserver R1 = AskedServers.server("r1");
    private static final Nameserver R2 = AskedServers.server("r2");

    private final List<Event> told = new ArrayList<>();

    private StepResult run(AskedServers world, double share) throws InterruptedException {
        try (world) {
            var step = new ResolversStep(
                    Map.of(GENESIS, world.watch()),
                    Map.of(GENESIS, world.desk),
                    world,
                    _ -> List.of(DO),
                    world.clock,
                    world.clock::await);
            var action = new Action.AwaitResolvers(KEY, List.of(OLD), List.of(NEW), share);
            assertThat(step.runs(action)).isTrue();
            return step.run(StepOrders.of(action, START.plusSeconds(10), told::add));
        }
    }

    @Test
    void waitsForTheWantedShareAndTellsHowItMoves() throws InterruptedException {
        var world = new AskedServers(List.of(), List.of(R1, R2)).changing(R1, 1).changing(R2, 3);

        var result = done(run(world, 1));

        assertThat(result.detail()).isEqualTo("2 of 2 answering resolvers new, 2 asked");
        assertThat(result.evidence()).first().asString().startsWith("r1 NEW [" + NEW + "] ttl 60");
        assertThat(told).contains(new Event.PropagationMoved(KEY.toString(), 2, 2, 2));
    }

    @Test
    void isContentWithLessWhenThatIsWanted() throws InterruptedException {
        var world = new AskedServers(List.of(), List.of(R1, R2)).changing(R1, 1);

        assertThat(done(run(world, 0.5)).detail()).startsWith("1 of 2");
    }

    @Test
    void tellsTheShareThatWasReached() throws InterruptedException {
        var world = new AskedServers(List.of(), List.of(R1, R2)).changing(R1, 1);

        assertThat(failed(run(world, 0.9)).detail())
                .isEqualTo("1 of 2 answering resolvers new, 2 asked; not enough before the deadline");
    }

    @Test
    void verifiesNothingWithoutResolvers() throws InterruptedException {
        assertThat(failed(run(new AskedServers(List.of(), List.of()), 0.5)).detail())
                .contains("nothing was verified");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.dns.propagation.AnswerState;
import dev.bascule.dns.propagation.Propagation;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.supervisor.Pause;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.supervisor.StepRunner;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.ServerList;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Asks every authoritative server of every provider until all of them answer the new values; after the
/// deadline it names those that lag.
public final class NameServersStep implements StepRunner {
    private static final Duration ASK_EVERY = Duration.ofMillis(200);

    private final Map<DeploymentId, DnsWatch> watches;
    private final Map<DeploymentId, DnsDesk> desks;
    private final ServerList servers;
    private final InstantSource clock;
    private final Pause pause;

    public NameServersStep(
            Map<DeploymentId, DnsWatch> watches,
            Map<DeploymentId, DnsDesk> desks,
            ServerList servers,
            InstantSource clock,
            Pause pause) {
        this.watches = Map.copyOf(watches);
        this.desks = Map.copyOf(desks);
        this.servers = servers;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public boolean runs(Action action) {
        return action instanceof Action.VerifyNameServers;
    }

    @Override
    public StepResult run(StepOrder order) throws InterruptedException {
        var action = (Action.VerifyNameServers) order.action();
        var rounds = new PropagationRounds(watches, desks, servers, clock).of(order.deployment());
        while (true) {
            var seen = rounds.askServers(action.key(), action.providers(), action.values());
            var rows = seen.authoritative();
            if (rows.isEmpty()) {
                return new StepResult.Failed(
                        "no name server of " + action.key().zone() + " is known, so nothing was verified",
                        false,
                        List.of());
            }
            if (rows.stream().allMatch(r -> r.state() == AnswerState.NEW)) {
                return new StepResult.Done(rows.size() + " of " + rows.size() + " name servers answer it", lines(seen));
            }
            if (!clock.instant().isBefore(order.deadline())) {
                return new StepResult.Failed("lagging: " + lagging(rows), false, lines(seen));
            }
            pause.await(ASK_EVERY);
        }
    }

    private static String lagging(List<ServerRow> rows) {
        return String.join(
                ", ",
                rows.stream()
                        .filter(r -> r.state() != AnswerState.NEW)
                        .map(r -> r.server().name() + " " + r.state())
                        .toList());
    }

    private static List<String> lines(Propagation seen) {
        return seen.authoritative().stream()
                .map(r -> r.server().name() + " " + r.state()
                        + r.answer().map(a -> " " + a.values()).orElse(""))
                .toList();
    }
}

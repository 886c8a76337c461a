// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static java.util.stream.Collectors.joining;

import dev.bascule.dns.propagation.Answer;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Asks every authoritative server of the providers until all of them answer the values with the whole TTL
/// that was written; after the deadline it names those that lag. Only then is it known from when on caches hold
/// the new one.
public final class TtlStep implements StepRunner {
    private static final Duration ASK_EVERY = Duration.ofMillis(200);

    private final Map<DeploymentId, DnsWatch> watches;
    private final Map<DeploymentId, DnsDesk> desks;
    private final ServerList servers;
    private final InstantSource clock;
    private final Pause pause;

    public TtlStep(
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
        return action instanceof Action.VerifyTtl;
    }

    @Override
    public StepResult run(StepOrder order) throws InterruptedException {
        var action = (Action.VerifyTtl) order.action();
        var rounds = new PropagationRounds(watches, desks, servers, clock).of(order.deployment());
        while (true) {
            var rows = rounds.askServers(action.key(), action.providers(), action.values()).authoritative().stream()
                    .filter(r ->
                            r.provider().filter(action.providers()::contains).isPresent())
                    .toList();
            if (rows.isEmpty()) {
                return new StepResult.Failed(
                        "no name server of " + action.key().zone() + " is known, so nothing was verified",
                        false,
                        List.of());
            }
            if (rows.stream().allMatch(r -> shows(r, action))) {
                return new StepResult.Done(
                        rows.size() + " of " + rows.size() + " name servers answer TTL "
                                + action.ttl().toSeconds(),
                        lines(rows));
            }
            if (!clock.instant().isBefore(order.deadline())) {
                return new StepResult.Failed("lagging: " + lagging(rows, action), false, lines(rows));
            }
            pause.await(ASK_EVERY);
        }
    }

    /// An authoritative server answers the whole TTL each time; one that counts down is a cache.
    private static boolean shows(ServerRow row, Action.VerifyTtl wanted) {
        return row.answer()
                .filter(a -> a.rcode() == Answer.Rcode.NOERROR
                        && a.ttl().equals(wanted.ttl())
                        && new HashSet<>(a.values()).equals(new HashSet<>(wanted.values())))
                .isPresent();
    }

    private static String lagging(List<ServerRow> rows, Action.VerifyTtl wanted) {
        return rows.stream()
                .filter(r -> !shows(r, wanted))
                .map(r -> r.server().name() + " " + said(r))
                .collect(joining(", "));
    }

    private static List<String> lines(List<ServerRow> rows) {
        return rows.stream().map(r -> r.server().name() + " " + said(r)).toList();
    }

    private static String said(ServerRow row) {
        return row.answer()
                .filter(a -> a.rcode() == Answer.Rcode.NOERROR)
                .map(a -> "answers " + String.join(", ", a.values()) + " with TTL "
                        + a.ttl().toSeconds())
                .orElse(row.state().code());
    }
}

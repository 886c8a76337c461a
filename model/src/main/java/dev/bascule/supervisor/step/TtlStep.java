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
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Asks every authoritative server of the providers until all of them answer the values with the whole TTL
/// that was written; after the deadline it names those that lag. Only then is it known from when on caches hold
/// the new one.
public final class TtlStep implements StepRunner {
    private final EveryServer everyServer;

    public TtlStep(
            Map<DeploymentId, DnsWatch> watches,
            Map<DeploymentId, DnsDesk> desks,
            ServerList servers,
            InstantSource clock,
            Pause pause) {
        everyServer = new EveryServer(new PropagationRounds(watches, desks, servers, clock), clock, pause);
    }

    @Override
    public boolean runs(Action action) {
        return action instanceof Action.VerifyTtl;
    }

    @Override
    public StepResult run(StepOrder order) throws InterruptedException {
        var action = (Action.VerifyTtl) order.action();
        var question = new EveryServer.Question(action.key(), action.providers(), action.values());
        return everyServer.until(order, question, new WholeTtl(action));
    }

    private record WholeTtl(Action.VerifyTtl wanted) implements EveryServer.Reading {
        /// An authoritative server answers the whole TTL each time; one that counts down is a cache.
        @Override
        public boolean shows(ServerRow row) {
            return row.answer()
                    .filter(a -> a.rcode() == Answer.Rcode.NOERROR
                            && a.ttl().equals(wanted.ttl())
                            && new HashSet<>(a.values()).equals(new HashSet<>(wanted.values())))
                    .isPresent();
        }

        @Override
        public String arrived() {
            return "answer TTL " + wanted.ttl().toSeconds();
        }

        @Override
        public String lagging(List<ServerRow> rows) {
            return rows.stream()
                    .filter(r -> !shows(r))
                    .map(r -> r.server().name() + " " + said(r))
                    .collect(joining(", "));
        }

        @Override
        public List<String> evidence(List<ServerRow> rows) {
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
}

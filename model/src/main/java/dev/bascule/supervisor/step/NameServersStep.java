// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static java.util.stream.Collectors.joining;

import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.AnswerState;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks every authoritative server of every provider until all of them answer the new values; after the
/// deadline it names those that lag. Servers of a provider that proxies the record are not asked, and it says
/// so.
public final class NameServersStep implements StepRunner {
    private final Map<DeploymentId, DnsDesk> desks;
    private final EveryServer everyServer;

    public NameServersStep(
            Map<DeploymentId, DnsWatch> watches,
            Map<DeploymentId, DnsDesk> desks,
            ServerList servers,
            InstantSource clock,
            Pause pause) {
        this.desks = Map.copyOf(desks);
        everyServer = new EveryServer(new PropagationRounds(watches, desks, servers, clock), clock, pause);
    }

    @Override
    public boolean runs(Action action) {
        return action instanceof Action.VerifyNameServers;
    }

    @Override
    public StepResult run(StepOrder order) throws InterruptedException {
        var action = (Action.VerifyNameServers) order.action();
        var question = new EveryServer.Question(action.key(), action.providers(), action.values());
        return everyServer.until(order, question, new NewValues(order));
    }

    private final class NewValues implements EveryServer.Reading {
        private final StepOrder order;

        NewValues(StepOrder order) {
            this.order = order;
        }

        @Override
        public boolean shows(ServerRow row) {
            return row.state() == AnswerState.NEW;
        }

        @Override
        public String arrived() {
            return "answer it";
        }

        /// Each with what it answers, so that it can be told where its users are sent.
        @Override
        public String lagging(List<ServerRow> rows) {
            return rows.stream()
                    .filter(r -> !shows(r))
                    .map(r -> r.server().name()
                            + r.answer()
                                    .map(Answer::values)
                                    .filter(values -> !values.isEmpty())
                                    .map(values -> " still answers " + String.join(", ", values))
                                    .orElse(" " + r.state()))
                    .collect(joining(", "));
        }

        @Override
        public List<String> evidence(List<ServerRow> rows) {
            var answers = rows.stream()
                    .map(r -> r.server().name() + " " + r.state()
                            + r.answer().map(a -> " " + a.values()).orElse(""));
            return Stream.concat(answers, proxied(order)).toList();
        }
    }

    private Stream<String> proxied(StepOrder order) {
        var action = (Action.VerifyNameServers) order.action();
        var desk = Optional.ofNullable(desks.get(order.deployment())).orElseThrow();
        return desk.proxying(action.key()).stream()
                .filter(p -> !action.providers().contains(p))
                .map(p -> p + " not asked: the record is proxied there, and its servers answer the proxy's "
                        + "addresses; its interface read the change back");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static java.util.stream.Collectors.joining;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.propagation.Answer;
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
import java.util.Optional;
import java.util.stream.Stream;

/// Asks every authoritative server of every provider until all of them answer the new values; after the
/// deadline it names those that lag. Servers of a provider that proxies the record are not asked, and it says
/// so.
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
            var rows = of(action.providers(), seen);
            if (rows.isEmpty()) {
                return new StepResult.Failed(
                        "no name server of " + action.key().zone() + " is known, so nothing was verified",
                        false,
                        List.of());
            }
            if (rows.stream().allMatch(r -> r.state() == AnswerState.NEW)) {
                return new StepResult.Done(
                        rows.size() + " of " + rows.size() + " name servers answer it", lines(order, rows));
            }
            if (!clock.instant().isBefore(order.deadline())) {
                return new StepResult.Failed("lagging: " + lagging(rows), false, lines(order, rows));
            }
            pause.await(ASK_EVERY);
        }
    }

    /// Each with what it answers, so that it can be told where its users are sent.
    private static String lagging(List<ServerRow> rows) {
        return rows.stream()
                .filter(r -> r.state() != AnswerState.NEW)
                .map(r -> r.server().name()
                        + r.answer()
                                .map(Answer::values)
                                .filter(values -> !values.isEmpty())
                                .map(values -> " still answers " + String.join(", ", values))
                                .orElse(" " + r.state()))
                .collect(joining(", "));
    }

    private static List<ServerRow> of(List<ProviderId> providers, Propagation seen) {
        return seen.authoritative().stream()
                .filter(r -> r.provider().filter(providers::contains).isPresent())
                .toList();
    }

    private List<String> lines(StepOrder order, List<ServerRow> rows) {
        var answers = rows.stream()
                .map(r -> r.server().name() + " " + r.state()
                        + r.answer().map(a -> " " + a.values()).orElse(""));
        return Stream.concat(answers, proxied(order)).toList();
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

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.propagation.AnswerState;
import dev.bascule.dns.propagation.Propagation;
import dev.bascule.dns.propagation.Tally;
import dev.bascule.failover.Event;
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
import java.util.function.Function;

/// Asks the resolvers until the wanted share of those that answer gives the new values. A TTL is advice, so
/// nothing is ever called done because time has passed; after the deadline the share that was reached is told.
public final class ResolversStep implements StepRunner {
    private static final Duration ASK_EVERY = Duration.ofMillis(200);

    private final Map<DeploymentId, DnsWatch> watches;
    private final Map<DeploymentId, DnsDesk> desks;
    private final ServerList servers;
    private final Function<RecordRef, List<ProviderId>> providers;
    private final InstantSource clock;
    private final Pause pause;

    /// Names a record of a deployment.
    public record RecordRef(DeploymentId deployment, RecordKey key) {}

    public ResolversStep(
            Map<DeploymentId, DnsWatch> watches,
            Map<DeploymentId, DnsDesk> desks,
            ServerList servers,
            Function<RecordRef, List<ProviderId>> providers,
            InstantSource clock,
            Pause pause) {
        this.watches = Map.copyOf(watches);
        this.desks = Map.copyOf(desks);
        this.servers = servers;
        this.providers = providers;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public boolean runs(Action action) {
        return action instanceof Action.AwaitResolvers;
    }

    @Override
    public StepResult run(StepOrder order) throws InterruptedException {
        var action = (Action.AwaitResolvers) order.action();
        var rounds = new PropagationRounds(watches, desks, servers, clock).of(order.deployment());
        var asked = providers.apply(new RecordRef(order.deployment(), action.key()));
        var told = -1;
        while (true) {
            var seen = rounds.ask(action.key(), asked, action.values(), action.before());
            var tally = seen.resolverTally();
            var moved = tally.count(AnswerState.NEW);
            if (moved != told) {
                told = moved;
                order.progress()
                        .accept(new Event.PropagationMoved(
                                action.key().toString(), moved, tally.answering(), tally.total()));
            }
            var words = moved + " of " + tally.answering() + " answering resolvers new, " + tally.total() + " asked";
            if (tally.answering() == 0 && tally.total() == 0) {
                return new StepResult.Failed("no resolver is configured, so nothing was verified", false, List.of());
            }
            if (hasFollowed(tally, action.share())) {
                return new StepResult.Done(words, lines(seen));
            }
            if (!clock.instant().isBefore(order.deadline())) {
                return new StepResult.Failed(words + "; not enough before the deadline", false, lines(seen));
            }
            pause.await(ASK_EVERY);
        }
    }

    /// Those that have not been heard yet might be the ones that lag.
    private static boolean hasFollowed(Tally tally, double share) {
        return tally.count(AnswerState.NOT_ASKED) == 0 && tally.answering() > 0 && tally.shareOfAnswering() >= share;
    }

    private static List<String> lines(Propagation seen) {
        return seen.resolvers().stream()
                .map(r -> r.server().name() + " " + r.state()
                        + r.answer()
                                .map(a -> " " + a.values() + " ttl " + a.ttl().toSeconds())
                                .orElse("")
                        + (r.servesOldPastTtl() ? ", serves the old answer past its TTL" : ""))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.dns.Change;
import dev.bascule.dns.DnsWriters;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.supervisor.Pause;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.supervisor.StepRunner;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// Changes one record set at one provider and follows the receipt until the provider says that it is
/// everywhere. The only place where a write client is made, with the warrant of the running execution.
public final class DnsSwitchStep implements StepRunner {
    private static final Duration FOLLOW_EVERY = Duration.ofMillis(250);

    private final DnsWriters writers;
    private final Function<DeploymentId, DnsDesk> desks;
    private final InstantSource clock;
    private final Pause pause;

    public DnsSwitchStep(DnsWriters writers, Function<DeploymentId, DnsDesk> desks, InstantSource clock, Pause pause) {
        this.writers = writers;
        this.desks = desks;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public boolean runs(Action action) {
        return action instanceof Action.SwitchDns;
    }

    @Override
    public StepResult run(StepOrder order) throws InterruptedException {
        var change = ((Action.SwitchDns) order.action()).change();
        try {
            return apply(order, change);
        } catch (ProviderException refused) {
            var problem = refused.problem();
            var again = problem.kind().isRetryable() || problem.kind() == ProblemClass.OUTCOME_UNKNOWN;
            return new StepResult.Failed(
                    problem.message(),
                    again,
                    List.of(change.provider() + ": " + problem.kind().code()));
        }
    }

    private StepResult apply(StepOrder order, Change change) throws ProviderException, InterruptedException {
        var effect = order.effect();
        var warrant = new WriteWarrant(effect.execution().value(), effect.planHash(), order.fencingToken());
        var writer = writers.writer(change.provider(), warrant);
        var receipt = writer.apply(change);
        desks.apply(order.deployment()).accepted(receipt);
        while (receipt.status() == Receipt.Status.ACCEPTED) {
            if (!clock.instant().isBefore(order.deadline())) {
                return new StepResult.Failed(
                        change.provider()
                                + " took the change and does not say that it is everywhere; it is not known whether it is",
                        false,
                        evidence(receipt));
            }
            pause.await(FOLLOW_EVERY);
            receipt = writer.follow(receipt);
        }
        desks.apply(order.deployment()).accepted(receipt);
        return new StepResult.Done(words(receipt), evidence(receipt));
    }

    private static String words(Receipt receipt) {
        return switch (receipt.status()) {
            case UNCHANGED ->
                "already held " + String.join(", ", receipt.readBack().values());
            case ACCEPTED, IN_SYNC ->
                String.join(", ", receipt.held().values()) + " to "
                        + String.join(", ", receipt.readBack().values()) + ", read back";
        };
    }

    private static List<String> evidence(Receipt r) {
        return List.of(
                "receipt " + r.provider() + (r.id().isEmpty() ? "" : " " + r.id()) + " " + r.status(),
                "sent " + r.sentAt() + ", accepted " + r.acceptedAt(),
                "held " + r.held().values() + ", reads back " + r.readBack().values() + " TTL "
                        + r.readBack().ttl().toSeconds(),
                r.detail());
    }
}

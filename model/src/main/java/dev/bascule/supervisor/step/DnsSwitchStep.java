// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.DnsWriters;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.StepResult.Advice;
import dev.bascule.failover.plan.Verb;
import dev.bascule.supervisor.Pause;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.supervisor.StepRunner;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Changes one record set at one provider and follows the receipt until the provider says that it is
/// everywhere. The only place where a write client is made, with the warrant of the running execution.
public final class DnsSwitchStep implements StepRunner {
    /// The first look is soon; then it doubles, because the provider counts every request of the account.
    private static final Duration FIRST_LOOK = Duration.ofMillis(250);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(4);
    private static final String OFFER = " This write changed nothing. Give the key the right and go on, or roll back"
            + " what was done before; that may be forbidden, too.";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DnsWriters writers;
    private final Function<DeploymentId, DnsDesk> desks;
    private final Function<ProviderId, String> names;
    private final InstantSource clock;
    private final Pause pause;

    /// `names` says what people call a provider.
    public DnsSwitchStep(
            DnsWriters writers,
            Function<DeploymentId, DnsDesk> desks,
            Function<ProviderId, String> names,
            InstantSource clock,
            Pause pause) {
        this.writers = writers;
        this.desks = desks;
        this.names = names;
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
        var effect = order.effect();
        var warrant = new WriteWarrant(effect.execution().value(), effect.planHash(), order.fencingToken());
        try {
            var writer = writers.writer(change.provider(), warrant);
            var receipt = writer.apply(change);
            desks.apply(order.deployment()).accepted(receipt);
            return followed(order, writer, receipt);
        } catch (ProviderException refused) {
            return refused(refused, effect.verb());
        }
    }

    private StepResult followed(StepOrder order, DnsWriter writer, Receipt accepted) throws InterruptedException {
        var receipt = accepted;
        var wait = FIRST_LOOK;
        while (receipt.status() == Receipt.Status.ACCEPTED) {
            pause.await(wait);
            receipt = looked(writer, receipt);
            if (receipt.status() == Receipt.Status.ACCEPTED && !clock.instant().isBefore(order.deadline())) {
                return stuck(receipt);
            }
            wait = wait.compareTo(LONGEST_LOOK) < 0 ? wait.multipliedBy(2) : wait;
        }
        if (receipt.status() != accepted.status()) {
            desks.apply(order.deployment()).accepted(receipt);
        }
        return new StepResult.Done(words(receipt), evidence(receipt));
    }

    /// Trouble with asking says nothing about the change, which was accepted: what may pass is asked again, and
    /// otherwise the name servers have to show it.
    private static Receipt looked(DnsWriter writer, Receipt receipt) {
        try {
            return writer.follow(receipt);
        } catch (ProviderException unheard) {
            var problem = unheard.problem();
            var passes = problem.kind().isRetryable() || problem.kind() == ProblemClass.UNKNOWN;
            return receipt.withStatus(passes ? Receipt.Status.ACCEPTED : Receipt.Status.HELD, problem.message());
        }
    }

    /// It is not taken back by itself: the way back would queue behind it.
    private StepResult stuck(Receipt receipt) {
        var evidence = new ArrayList<String>();
        evidence.add(code(receipt.provider(), ProblemClass.STUCK));
        evidence.addAll(evidence(receipt));
        return new StepResult.Failed(
                names.apply(receipt.provider())
                        + " took the change and does not say that it is everywhere; it is not known whether it is",
                Advice.ASK,
                Duration.ZERO,
                evidence);
    }

    private StepResult refused(ProviderException refused, Verb verb) {
        var problem = refused.problem();
        var advice = advice(refused, verb);
        var patience = problem.retryAfter().orElse(Duration.ZERO);
        var meaning = switch (advice) {
            case RETRY, WAIT -> patience.isPositive() ? notBefore(patience) : "";
            case ASK -> problem.kind() == ProblemClass.FORBIDDEN ? OFFER : "";
            case GIVE_UP -> "";
        };
        return new StepResult.Failed(
                problem.message() + meaning, advice, patience, List.of(code(problem.provider(), problem.kind())));
    }

    /// Where somebody else changed the record, a person looks at the difference: neither going on nor taking
    /// back may write over it. Where writing is forbidden the way back needs the same right, so it is offered;
    /// once it is under way what is left is told as after any failure of it.
    private static Advice advice(ProviderException refused, Verb verb) {
        return switch (refused.problem().kind()) {
            case CONFLICT, DUPLICATE -> Advice.ASK;
            case FORBIDDEN -> verb == Verb.ROLL_BACK ? Advice.GIVE_UP : Advice.ASK;
            case THROTTLED -> refused.problem().retryAfter().isPresent() ? Advice.WAIT : Advice.RETRY;
            case NOT_SENT,
                    TRANSIENT,
                    OUTCOME_UNKNOWN,
                    BUSY,
                    CREDENTIALS,
                    CLOCK,
                    ZONE_MISSING,
                    RECORD_GONE,
                    INVALID,
                    CNAME_CLASH,
                    PARTIAL,
                    STUCK,
                    UNKNOWN -> refused.mayBeAppliedAgain() ? Advice.RETRY : Advice.GIVE_UP;
        };
    }

    private String notBefore(Duration patience) {
        return " It is not tried again before " + TIME.format(clock.instant().plus(patience)) + ".";
    }

    private static String code(ProviderId provider, ProblemClass kind) {
        return provider + ": " + kind.code();
    }

    private static String words(Receipt receipt) {
        var now = String.join(", ", receipt.readBack().values());
        return switch (receipt.status()) {
            case UNCHANGED -> "already held " + now + "; only the name servers show whether it is everywhere";
            case HELD -> change(receipt) + ", read back; only the name servers show whether it is everywhere";
            case ACCEPTED, IN_SYNC -> change(receipt) + ", read back";
        };
    }

    private static String change(Receipt receipt) {
        var held = receipt.held();
        var now = receipt.readBack();
        return held.hasSameValues(now)
                ? "TTL " + held.ttl().toSeconds() + " to " + now.ttl().toSeconds() + " s"
                : String.join(", ", held.values()) + " to " + String.join(", ", now.values());
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

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.drill;

import dev.bascule.dns.RecordSet;
import dev.bascule.drill.DrillReport.Phase;
import dev.bascule.drill.Fault;
import dev.bascule.drill.Scenario;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.rule.Setup;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.client.ClientReport;
import dev.bascule.lab.fault.Played;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// How long each phase of a drill took, and the bound that the settings imply for it. docs/lab.md says how they
/// are reckoned.
record DrillPhases(Setup setup, Scenario scenario, DrillHistory history, List<Played> played, LabSettings settings) {
    /// Name servers are asked every 200 ms and resolvers every 250 ms, and an answer takes a moment.
    private static final Duration ASKING = Duration.ofMillis(250);

    List<Phase> all(ClientReport users) {
        var arrived = history.move().map(DrillHistory.Run::execution);
        var published = arrived.flatMap(x -> ended(x, Action.SwitchDns.class));
        return List.of(
                new Phase("detect", between(fault(), verdict()), fault().map(_ -> detection())),
                new Phase(
                        "decide",
                        between(verdict(), begun()),
                        automatic(setup.policy().grace())),
                new Phase(
                        "execute",
                        between(arrived.map(Execution::startedAt), published),
                        arrived.map(_ -> switching())),
                new Phase(
                        "authoritative",
                        between(published, arrived.flatMap(x -> ended(x, Action.VerifyNameServers.class))),
                        published.map(_ -> publication())),
                new Phase(
                        "propagated_95",
                        between(published, arrived.flatMap(x -> ended(x, Action.AwaitResolvers.class))),
                        published.map(_ -> publication().plus(ttl(arrived)).plus(ASKING))),
                new Phase("user_outage", Optional.of(users.ordinaryOutage()), arrived.flatMap(_ -> outage())),
                new Phase("user_outage_tail", Optional.of(users.tailOutage()), Optional.empty()));
    }

    private Optional<Instant> verdict() {
        return fault().flatMap(at -> history.firstAttempt()
                .flatMap(run -> history.verdictAgainst(run.execution().plan().from(), run, at)));
    }

    private Optional<Instant> begun() {
        return history.firstAttempt()
                .filter(r -> !r.isByPerson())
                .map(r -> r.execution().startedAt());
    }

    /// When the last fault that strikes a service began before the first attempt.
    private Optional<Instant> fault() {
        var limit = history.firstAttempt().map(r -> r.execution().startedAt());
        return played.stream()
                .filter(p -> p.turn().begins() && strikes(p.turn().fault()))
                .map(Played::at)
                .filter(at -> limit.filter(at::isBefore).isPresent())
                .max(Comparator.naturalOrder());
    }

    private static boolean strikes(Fault fault) {
        return switch (fault) {
            case Fault.SiteOutage _, Fault.Kill _, Fault.Hang _, Fault.Slow _, Fault.Errors _ -> true;
            case Fault.Lossy _, Fault.Cut _, Fault.Isolate _ -> true;
            case Fault.Provider _, Fault.SlowPublication _, Fault.ResolverLie _ -> false;
            case Fault.ReplicationStall _, Fault.ExpiredCertificate _, Fault.ClockJump _ -> false;
        };
    }

    private Duration detection() {
        var policy = setup.policy();
        var immediate = history.firstAttempt()
                .filter(r -> r.trigger().equals("connection-failure"))
                .isPresent();
        return policy.interval()
                .multipliedBy(immediate ? 1 : policy.failureThreshold())
                .plus(policy.timeout());
    }

    private Optional<Duration> automatic(Duration bound) {
        return history.firstAttempt().filter(r -> !r.isByPerson()).map(_ -> bound);
    }

    /// Before the switch the target is probed once, which may take the checks' timeout; nothing else waits by
    /// itself, so that all the rest is overhead.
    private Duration switching() {
        return setup.policy().timeout();
    }

    private Duration publication() {
        var late = scenario.timetable().faults().stream()
                .flatMap(
                        f -> f.fault() instanceof Fault.SlowPublication(var _, var by) ? Stream.of(by) : Stream.empty())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return settings.publication().slowest().plus(late).plus(ASKING);
    }

    /// The TTL of the answers that the run replaced, which may have been lowered before it.
    private static Duration ttl(Optional<Execution> arrived) {
        return arrived.stream()
                .flatMap(x -> x.plan().steps().stream())
                .flatMap(s -> s.action() instanceof Action.SwitchDns(var change)
                        ? Stream.of(change.before())
                        : Stream.empty())
                .map(RecordSet::ttl)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// Everything before, then a cached answer that was taken at the last moment, then one call of the user's
    /// patience. Nothing is promised where the first attempt did not arrive.
    private Optional<Duration> outage() {
        return automatic(setup.policy().grace())
                .filter(_ -> history.move().equals(history.firstAttempt()))
                .map(grace -> detection()
                        .plus(grace)
                        .plus(switching())
                        .plus(publication())
                        .plus(ttl(history.move().map(DrillHistory.Run::execution)))
                        .plus(settings.patience()));
    }

    private static Optional<Instant> ended(Execution x, Class<? extends Action> kind) {
        var mine = x.runs().stream()
                .filter(run -> kind.isInstance(run.step().action()))
                .toList();
        var all = !mine.isEmpty() && mine.stream().allMatch(run -> run.status() == StepStatus.DONE);
        Function<StepRun, Stream<Instant>> end = run -> run.endedAt().stream();
        return all ? mine.stream().flatMap(end).max(Comparator.naturalOrder()) : Optional.empty();
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(f -> to.map(t -> Duration.between(f, t)));
    }
}

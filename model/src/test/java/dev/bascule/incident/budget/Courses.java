// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.budget;

import static dev.bascule.failover.Example.A;
import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.policy;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordSet;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Stage;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A failover with round figures: onset at 0 s, the verdict at 30 s, the start at 45 s; rules until 50 s, both
/// providers until 53 s, name servers until 55 s, TTL 60 s, so caches may keep the old answer until 115 s.
final class Courses {
    static final StepId RULES = new StepId("rules");
    static final StepId DNS_DO = new StepId("dns-do");
    static final StepId DNS_CF = new StepId("dns-cf");
    static final StepId SERVERS = new StepId("servers");
    static final StepId RESOLVERS = new StepId("resolvers");
    static final StepId SERVICE = new StepId("service");

    private Courses() {}

    static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    /// Resolvers had followed at `resolvers`, users were served at `restored`.
    static Course ended(double resolvers, double restored) {
        var move = until(published(), RESOLVERS, 55, resolvers);
        return course(Optional.of(until(move, SERVICE, resolvers, restored)), Optional.of(at(restored)));
    }

    static Course course(Optional<Execution> move, Optional<Instant> restored) {
        return new Course(
                START,
                Optional.of(at(30)),
                move.map(Execution::startedAt),
                restored,
                move,
                Optional.of(policy("rtoObjective", Optional.of(Duration.ofSeconds(150)))),
                1,
                2);
    }

    /// Every name server answers the new address, resolvers are waited for.
    static Execution published() {
        var move = until(begun(), RULES, 45, 50);
        move = until(move, DNS_DO, 50, 52);
        return until(until(move, DNS_CF, 50, 53), SERVERS, 53, 55);
    }

    static Execution begun() {
        return Execution.begin(new ExecutionId("x-1"), plan(), "automation", "", at(45));
    }

    static Execution until(Execution move, StepId step, double from, double to) {
        return move.stepStarted(step, at(from)).stepEnded(step, new StepResult.Done("done", List.of()), at(to));
    }

    private static Plan plan() {
        var wanted = List.of("203.0.113.20");
        return new Plan(
                GENESIS,
                Verb.FAIL_OVER,
                FRA,
                AMS,
                List.of(
                        step(RULES, new Action.CheckRules(List.of()), 4, List.of()),
                        step(DNS_DO, change(DO), 2, List.of(RULES)),
                        step(DNS_CF, change(CF), 2, List.of(RULES)),
                        step(
                                SERVERS,
                                new Action.VerifyNameServers(A, List.of(DO, CF), wanted),
                                2,
                                List.of(DNS_DO, DNS_CF)),
                        step(
                                RESOLVERS,
                                new Action.AwaitResolvers(A, List.of("203.0.113.10"), wanted, 0.95),
                                60,
                                List.of(SERVERS)),
                        step(SERVICE, new Action.VerifyService(AMS), 2, List.of(RESOLVERS))),
                START);
    }

    private static Action change(ProviderId provider) {
        var before = RecordSet.of(A, "203.0.113.10", Duration.ofSeconds(60));
        return new Action.SwitchDns(new Change(provider, before, before.pointingTo(List.of("203.0.113.20"))));
    }

    private static Step step(StepId id, Action action, long seconds, List<StepId> after) {
        return new Step(
                id,
                id.value(),
                Stage.DNS,
                action,
                after,
                Duration.ofSeconds(seconds),
                Duration.ofMinutes(5),
                3,
                OnFailure.ASK,
                Optional.empty());
    }
}

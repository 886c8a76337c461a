// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.hook;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordSet;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.Planner;
import dev.bascule.failover.State;
import dev.bascule.failover.Varied;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Hooks;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Health;
import dev.bascule.supervisor.Coordinator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each plan is killed after every single entry of its journal, before and after the effects of that entry, and
/// started again: it ends where the uninterrupted run ends.
class EveryCutTest {
    private static final Hooks HOOKS = new Hooks(
            List.of(hook("warm", OnFailure.CONTINUE)),
            List.of(hook("stop-old", OnFailure.ROLL_BACK)),
            List.of(hook("promote", OnFailure.ASK)),
            List.of(hook("tell", OnFailure.CONTINUE)));
    private static final Setup SETUP = Varied.with(setup(policy("automation", Automation.DISARMED)), "hooks", HOOKS);
    private static final Setup ARMED = Varied.with(setup(policy()), "hooks", HOOKS);
    private static final String LAST_DNS = "dns-cf-genesis.example.com-A";

    /// One story: how the world is, what the person does, and how it must end.
    private record Plot(
            String name,
            Setup setup,
            Supplier<RehearsedWorld> world,
            Function<State, Optional<Event>> person,
            ExecutionStatus end,
            FailoverState phase) {
        @Override
        public String toString() {
            return name;
        }

        Rehearsal rehearsal() {
            return new Rehearsal(setup, world.get(), person);
        }
    }

    /// Where a run ended. Steps are compared when all had their turn; which ones an abort met is chance.
    private record End(
            FailoverState phase,
            Optional<ExecutionStatus> execution,
            Optional<?> active,
            boolean isPending,
            Map<ProviderId, RecordSet> held,
            Map<String, StepStatus> steps) {
        static End of(Rehearsal r) {
            var state = r.state();
            return new End(
                    state.phase(),
                    state.execution().map(Execution::status),
                    state.active(),
                    state.pending().isPresent(),
                    r.world().held(),
                    steps(state.execution().orElseThrow()));
        }

        private static Map<String, StepStatus> steps(Execution x) {
            var all = new TreeMap<String, StepStatus>();
            if (x.status() != ExecutionStatus.ROLLED_BACK) {
                x.runs().forEach(r -> all.put(r.step().id().value(), r.status()));
            }
            return all;
        }
    }

    static Stream<Plot> plots() {
        return Stream.of(
                plot("a failover by hand", at("203.0.113.10"), moves(), ExecutionStatus.COMPLETED),
                new Plot(
                        "a failover by itself",
                        ARMED,
                        () -> at("203.0.113.10").get().withIll(FRA, Health.UNHEALTHY),
                        s -> Optional.empty(),
                        ExecutionStatus.COMPLETED,
                        FailoverState.FAILED_OVER),
                new Plot(
                        "a failback",
                        SETUP,
                        at("203.0.113.20"),
                        orders(Verb.FAIL_BACK),
                        ExecutionStatus.COMPLETED,
                        FailoverState.RECOVERED),
                plot(
                        "steps that fail once and are tried again",
                        () -> at("203.0.113.10")
                                .get()
                                .failing(LAST_DNS, 1, true)
                                .failing("check-rules", 1, true),
                        moves(),
                        ExecutionStatus.COMPLETED),
                plot(
                        "an exception that is passed over",
                        () -> at("203.0.113.10").get().failing("post-tell", RehearsedWorld.ALWAYS, false),
                        moves(),
                        ExecutionStatus.COMPLETED_WITH_EXCEPTIONS),
                plot(
                        "a step that asks and is skipped",
                        () -> at("203.0.113.10").get().failing("promote-promote", RehearsedWorld.ALWAYS, false),
                        then(moves(), EveryCutTest::skip),
                        ExecutionStatus.COMPLETED_WITH_EXCEPTIONS),
                plot(
                        "a step that asks and is tried again",
                        () -> at("203.0.113.10").get().failing("promote-promote", 1, false),
                        then(moves(), EveryCutTest::resume),
                        ExecutionStatus.COMPLETED),
                plot("a pause", at("203.0.113.10"), then(pauses(), EveryCutTest::resume), ExecutionStatus.COMPLETED),
                back("a provider that refuses", LAST_DNS),
                back("a rule that fails at once", "check-rules"),
                new Plot(
                        "an abort after the first switch",
                        SETUP,
                        at("203.0.113.10"),
                        then(moves(), EveryCutTest::abort),
                        ExecutionStatus.ROLLED_BACK,
                        FailoverState.ACTIVE),
                new Plot(
                        "a roll-back that fails once and is tried again",
                        SETUP,
                        () -> at("203.0.113.10")
                                .get()
                                .failing(LAST_DNS, RehearsedWorld.ALWAYS, false)
                                .failing("undo-fence-stop-old", 1, false),
                        then(moves(), EveryCutTest::resume),
                        ExecutionStatus.ROLLED_BACK,
                        FailoverState.ACTIVE),
                new Plot(
                        "a roll-back that a name server follows late",
                        SETUP,
                        () -> at("203.0.113.10")
                                .get()
                                .failing(LAST_DNS, RehearsedWorld.ALWAYS, false)
                                .failing("back-genesis.example.com-A-203.0.113.10", 1, false),
                        then(moves(), EveryCutTest::resume),
                        ExecutionStatus.ROLLED_BACK,
                        FailoverState.ACTIVE));
    }

    private static Plot plot(
            String name, Supplier<RehearsedWorld> world, Function<State, Optional<Event>> person, ExecutionStatus end) {
        return new Plot(name, SETUP, world, person, end, FailoverState.FAILED_OVER);
    }

    private static Plot back(String name, String step) {
        return new Plot(
                name,
                SETUP,
                () -> at("203.0.113.10").get().failing(step, RehearsedWorld.ALWAYS, false),
                moves(),
                step.equals("check-rules") ? ExecutionStatus.FAILED : ExecutionStatus.ROLLED_BACK,
                FailoverState.ACTIVE);
    }

    private static Supplier<RehearsedWorld> at(String address) {
        return () -> new RehearsedWorld(address);
    }

    private static Function<State, Optional<Event>> moves() {
        return orders(Verb.FAIL_OVER);
    }

    /// A person who orders the move once all is known and nothing was begun.
    private static Function<State, Optional<Event>> orders(Verb verb) {
        return s -> {
            if (s.verdicts().size() < 3 || s.active().isEmpty() || s.execution().isPresent()) {
                return Optional.empty();
            }
            var from = s.active().get();
            var to = from.equals(FRA) ? AMS : FRA;
            var address = from.equals(FRA) ? "203.0.113.10" : "203.0.113.20";
            var held = Stream.of(DO, Example.CF)
                    .map(p -> Example.found(p, Example.pointing(address)))
                    .toList();
            var facts = Example.facts(s.verdicts(), held, Example.START);
            var plan = Planner.plan(SETUP, verb, from, to, facts, Example.START).orElseThrow();
            return Optional.of(new Event.MoveOrdered(plan, List.of(), "ann", "rehearsed", List.of(), List.of()));
        };
    }

    private static Function<State, Optional<Event>> then(
            Function<State, Optional<Event>> first, Function<Execution, Optional<Event>> next) {
        return s -> first.apply(s).or(() -> s.underWay().flatMap(next));
    }

    private static Optional<Event> skip(Execution x) {
        return x.runs().stream()
                .filter(r -> x.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP && r.status() == StepStatus.FAILED)
                .findFirst()
                .map(r -> new Event.StepSkipped(x.id(), r.step().id(), "ann", "done by hand"));
    }

    private static Optional<Event> resume(Execution x) {
        var paused = x.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP
                || x.status() == ExecutionStatus.PAUSED_BY_OPERATOR
                        && x.running().isEmpty();
        return paused ? Optional.of(new Event.ExecutionResumed(x.id(), "ann")) : Optional.empty();
    }

    /// A person who pauses while the target is being verified.
    private static Function<State, Optional<Event>> pauses() {
        return then(
                moves(),
                x -> x.run(new StepId("verify-target"))
                        .filter(r -> r.status() == StepStatus.RUNNING && x.status() == ExecutionStatus.RUNNING)
                        .map(r -> new Event.ExecutionPaused(x.id(), "ann")));
    }

    private static Optional<Event> abort(Execution x) {
        return x.run(new StepId("dns-do-genesis.example.com-A"))
                .filter(r -> r.status() == StepStatus.DONE && x.status() == ExecutionStatus.RUNNING)
                .map(r -> new Event.AbortOrdered(x.id(), "ann", "changed my mind"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plots")
    void endsAsTheUninterruptedRunDoes(Plot plot) {
        var whole = plot.rehearsal().play();
        var end = End.of(whole);
        assertThat(end.execution()).contains(plot.end());
        assertThat(end.phase()).isEqualTo(plot.phase());
        for (int entries = 0; entries <= whole.journal().size(); entries++) {
            for (var inTheWorld : List.of(true, false)) {
                var cut = new Rehearsal.Cut(entries, inTheWorld);
                var resumed = plot.rehearsal().cutAt(cut).play();
                assertThat(End.of(resumed)).as("%s", cut).isEqualTo(end);
                assertThat(Coordinator.replay(resumed.journal()))
                        .as("the journal of %s", cut)
                        .isEqualTo(resumed.state());
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Event;
import dev.bascule.failover.Pending;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.supervisor.Coordinator;
import dev.bascule.topology.SiteId;
import java.util.HashSet;
import java.util.Optional;

/// What must hold in every run, whatever happens.
final class Invariants {
    private final SimulatedRun run;

    Invariants(SimulatedRun run) {
        this.run = run;
    }

    void after(State before, Event event, State after) {
        noEmptyAnswer();
        if (hasBegun(before, after)) {
            oneTarget(after.execution().orElseThrow());
            nothingElseUnderWay(before);
            actsOnKnowledgeOnly(before, event, after);
        }
    }

    private static boolean hasBegun(State before, State after) {
        return after.execution().isPresent()
                && !after.execution()
                        .map(Execution::id)
                        .equals(before.execution().map(Execution::id));
    }

    private void noEmptyAnswer() {
        run.world
                .held
                .values()
                .forEach(set -> assertThat(set.values()).as(where()).hasSize(1));
    }

    /// Never two active sites by decision: every switch of an execution leads to the same address.
    private void oneTarget(Execution execution) {
        var targets = new HashSet<Object>();
        for (var step : execution.plan().steps()) {
            if (step.action() instanceof Action.SwitchDns(var change)) {
                targets.add(change.after().values());
            }
        }
        assertThat(targets).as(where()).hasSize(1);
    }

    private void nothingElseUnderWay(State before) {
        assertThat(before.underWay().map(Execution::id)).as(where()).isEmpty();
    }

    private void actsOnKnowledgeOnly(State before, Event event, State after) {
        var execution = after.execution().orElseThrow();
        if (!execution.by().equals("automation")) {
            return;
        }
        assertThat(after.automation().name()).as(where()).isEqualTo("ARMED");
        var plan = execution.plan();
        if (plan.verb() == Verb.FAIL_OVER) {
            assertThat(health(before, plan.from())).as(where()).isIn(Health.UNHEALTHY, Health.DEGRADED);
        }
        assertThat(health(before, plan.to())).as(where() + event).isEqualTo(Health.HEALTHY);
    }

    private static Health health(State state, SiteId site) {
        return state.verdict(site).map(v -> v.health()).orElse(Health.UNKNOWN);
    }

    void atEnd() {
        var state = run.state();
        assertThat(Coordinator.replay(run.journal))
                .as(where() + "the journal replays to the same state")
                .isEqualTo(state);
        assertThat(state.underWay().map(x -> x.id() + " " + x.status()))
                .as(where() + "nothing is left under way")
                .isEmpty();
        assertThat(state.phase().isMoving()).as(where()).isFalse();
        assertThat(state.pending().filter(p -> p.kind() == Pending.Kind.COUNTDOWN))
                .as(where())
                .isEmpty();
        if (endedCleanly(state)) {
            var named = new HashSet<>(
                    run.world.held.keySet().stream().map(run.world::named).toList());
            assertThat(named).as(where() + "all providers name one site").hasSize(1);
            assertThat(named).as(where() + "and it is the active one").containsExactly(state.active());
            var home = state.active()
                    .equals(Optional.of(run.world.setup.deployment().primary().id()));
            assertThat(state.phase() == FailoverState.FAILED_OVER)
                    .as(where() + tail())
                    .isEqualTo(!home);
        }
    }

    /// A person who skips a step says that it was done by hand; the simulated one lies.
    private static boolean endedCleanly(State state) {
        var back = state.rollback().map(x -> x.exceptions().isEmpty()).orElse(true);
        return state.execution()
                .map(x -> x.status() == ExecutionStatus.COMPLETED || x.status() == ExecutionStatus.ROLLED_BACK && back)
                .orElse(true);
    }

    private String where() {
        return "seed " + run.seed + " at " + run.now + ": ";
    }

    /// The last decisions, for reading what led to a failure.
    private String tail() {
        var said = run.journal.stream().filter(r -> !r.because().isEmpty()).toList();
        var last = said.subList(Math.max(0, said.size() - 12), said.size());
        return String.join(
                        "\n",
                        last.stream()
                                .map(r -> r.at() + " " + r.phase() + " " + r.because())
                                .toList()) + "\n";
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.Decider;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.incident.Recorded;
import dev.bascule.topology.DeploymentId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Journal first: decides on events, has them recorded, and only then takes over the new state and hands out
/// effects. Not safe for several threads; the supervisor gives it one.
public final class Coordinator {
    private final DeploymentId deployment;
    private final Recorder recorder;
    private State state;

    public Coordinator(DeploymentId deployment, Recorder recorder, State state) {
        this.deployment = deployment;
        this.recorder = recorder;
        this.state = state;
    }

    /// What handling brought: the entries as recorded and the effects to run, in order.
    public record Handled(List<Recorded> entries, List<Effect> effects) {
        public Handled {
            entries = List.copyOf(entries);
            effects = List.copyOf(effects);
        }
    }

    public DeploymentId deployment() {
        return deployment;
    }

    public State state() {
        return state;
    }

    /// Handles events that happened at `when`, in microseconds as the journal keeps it, so that a replay
    /// decides on the same time. When recording fails, nothing has changed and no effect may run.
    public Handled handle(List<Event> events, Instant when) throws StoreTrouble {
        var now = when.truncatedTo(ChronoUnit.MICROS);
        var next = state;
        var decided = new ArrayList<Decided>();
        var effects = new ArrayList<Effect>();
        for (var event : events) {
            var decision = Decider.decide(next, event, Decider.policy(next, event), now);
            next = decision.state();
            decided.add(new Decided(deployment, now, event, decision.because(), next.phase()));
            effects.addAll(decision.effects());
        }
        var entries = recorder.record(decided);
        state = next;
        return new Handled(entries, effects);
    }

    /// Takes in an entry that the leader recorded; a follower's way to the same state.
    public void follow(Recorded entry) {
        state = next(state, entry);
    }

    /// The state that a journal leads to.
    public static State replay(List<Recorded> entries) {
        var state = State.EMPTY;
        for (var entry : entries) {
            state = next(state, entry);
        }
        return state;
    }

    private static State next(State state, Recorded entry) {
        return Decider.replay(state, entry.event(), entry.at());
    }
}

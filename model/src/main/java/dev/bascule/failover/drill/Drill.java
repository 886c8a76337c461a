// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.drill;

import dev.bascule.failover.plan.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An exercise from its mark in the journal to its end, with the moves that belong to it. One without an
/// announcement is a scenario that breaks things on purpose: it has no moves of its own and every loss is part
/// of it. `objective` is the recovery time that was in force when it began.
public record Drill(
        String scenario,
        Optional<Announcement> announced,
        Optional<Duration> objective,
        Instant since,
        Optional<Leg> there,
        Optional<Leg> home,
        Optional<Ending> ending) {
    public static Drill begun(
            String scenario, Optional<Announcement> announced, Optional<Duration> objective, Instant now) {
        return new Drill(scenario, announced, objective, now, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// How and when it ended.
    public record Ending(Instant at, Cause cause, String words) {}

    /// HOME: both ways were gone. STAYED: a person ended it away from home. NOT_ARRIVED: the move there was
    /// given up or rolled back. CALLED_OFF: nothing was moved. INTERRUPTED: something real happened.
    public enum Cause {
        HOME,
        STAYED,
        NOT_ARRIVED,
        CALLED_OFF,
        INTERRUPTED
    }

    public boolean isUnderWay() {
        return ending.isEmpty();
    }

    /// Whether both tell of the same drill.
    public boolean isSame(Drill other) {
        return since.equals(other.since) && scenario.equals(other.scenario);
    }

    public boolean hasMoved(Execution x) {
        return there.filter(leg -> leg.execution().equals(x.id())).isPresent()
                || home.filter(leg -> leg.execution().equals(x.id())).isPresent();
    }

    /// Whether users are away from home and nothing of it runs, so that the way home is next.
    public boolean isAway() {
        return isUnderWay()
                && there.filter(Leg::hasArrived).isPresent()
                && home.filter(leg -> !leg.hasEnded()).isEmpty();
    }

    public Drill withThere(Execution x) {
        return new Drill(scenario, announced, objective, since, Optional.of(Leg.of(x)), home, ending);
    }

    public Drill withHome(Execution x) {
        return new Drill(scenario, announced, objective, since, there, Optional.of(Leg.of(x)), ending);
    }

    public Drill ended(Instant at, Cause cause, String words) {
        return new Drill(scenario, announced, objective, since, there, home, Optional.of(new Ending(at, cause, words)));
    }

    /// What it came to by what was measured until now; empty for a scenario, which is held against its own
    /// expectations.
    public Optional<Verdict> verdict() {
        return announced.map(a -> Verdict.of(this, a));
    }
}

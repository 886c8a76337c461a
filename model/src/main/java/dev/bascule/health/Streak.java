// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How results followed each other: failures or successes in a row, since when it fails, and the `turns`
/// between passing and failing that lie within the flap window. A check is flapping from the turn that was one
/// too many until one outcome has held for as long as both of its thresholds together ask, or until half of the
/// turns have passed out of the window.
public record Streak(
        int failures, int successes, Optional<Instant> failingSince, List<Instant> turns, boolean flapping) {
    public static final Streak NONE = new Streak(0, 0, Optional.empty(), List.of(), false);

    public Streak {
        turns = List.copyOf(turns);
    }

    public boolean isEmpty() {
        return failures == 0 && successes == 0;
    }

    Streak after(boolean passed, Instant at, Check check, HealthPolicy policy) {
        var turned = passed ? failures > 0 : successes > 0;
        var recent = turnsWithin(policy.flapWindow(), at, turned);
        var next = new Streak(
                passed ? 0 : failures + 1,
                passed ? successes + 1 : 0,
                passed ? Optional.empty() : failingSince.or(() -> Optional.of(at)),
                recent,
                flapping);
        return next.withFlapping(
                flapping ? !next.isSettled(check, policy) : turned && recent.size() >= policy.flapChanges());
    }

    private List<Instant> turnsWithin(Duration window, Instant at, boolean turned) {
        if (turns.isEmpty() && !turned) {
            return turns;
        }
        var oldest = at.minus(window);
        return Stream.concat(turns.stream(), turned ? Stream.of(at) : Stream.empty())
                .filter(t -> t.isAfter(oldest))
                .toList();
    }

    private boolean isSettled(Check check, HealthPolicy policy) {
        var steady = check.failureThreshold() + check.recoveryThreshold();
        return Math.max(failures, successes) >= steady || turns.size() <= policy.flapChanges() / 2;
    }

    private Streak withFlapping(boolean now) {
        return now == flapping ? this : new Streak(failures, successes, failingSince, turns, now);
    }
}

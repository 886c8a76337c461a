// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.Check;
import dev.bascule.check.CheckerId;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.check.Sample;
import dev.bascule.check.SampleWindow;
import dev.bascule.check.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one checker has seen of one check, folded result by result into a health with hysteresis both ways.
/// `heardAt` is when the target was last heard of, or since when that is awaited; two intervals after it,
/// everything here is old news and the health UNKNOWN.
public record CheckHistory(
        Check check, Condition condition, Instant heardAt, boolean stale, Streak streak, Pace pace, Seen seen) {
    private static final int MISSED_INTERVALS = 2;

    /// What the results so far amount to. `owesRecovery` remembers that the check was UNHEALTHY before it was
    /// lost sight of, so that a single success does not clear it.
    public record Condition(Health health, Instant since, boolean owesRecovery) {
        Condition unknown(Instant at) {
            return health == Health.UNKNOWN
                    ? this
                    : new Condition(Health.UNKNOWN, at, owesRecovery || health == Health.UNHEALTHY);
        }

        Condition next(Health next, Instant at) {
            return next == health ? this : new Condition(next, at, owesRecovery && next == Health.UNKNOWN);
        }
    }

    /// The results themselves: a window of samples, the newest, and the newest failure.
    public record Seen(SampleWindow samples, Optional<Observation> last, Optional<Observation> lastFailure) {
        Seen plus(Observation o) {
            var isFailure = !o.outcome().isPassed() && o.outcome().speaksOfTarget();
            return new Seen(samples.plus(o), Optional.of(o), isFailure ? Optional.of(o) : lastFailure);
        }
    }

    /// What an earlier life of this process learned of a check as one checker saw it: its newest results and
    /// its usual pace. No health and no newest result are in it, so that nothing can be judged by it.
    public record Memory(Check check, CheckerId checker, SampleWindow samples, Pace pace) {
        /// Goes through stored results, oldest first, as if they came in one by one.
        public static Memory of(Check check, CheckerId checker, List<Sample> stored, HealthPolicy policy) {
            var then = begin(
                    check, stored.isEmpty() ? Instant.EPOCH : stored.getFirst().at());
            for (var sample : stored) {
                var outcome = sample.error()
                        .<Outcome>map(e -> new Outcome.Failed(e, ""))
                        .orElse(new Outcome.Passed(""));
                var result = new Observation(check.id(), checker, sample.at(), sample.took(), outcome);
                then = then.observe(result, policy, result.endedAt());
            }
            return new Memory(check, checker, then.seen().samples(), then.pace().restarted());
        }
    }

    public static CheckHistory begin(Check check, Instant start) {
        return new CheckHistory(
                check,
                new Condition(Health.UNKNOWN, start, false),
                start,
                false,
                Streak.NONE,
                Pace.NONE,
                new Seen(SampleWindow.EMPTY, Optional.empty(), Optional.empty()));
    }

    /// Takes in one result. One that was seen before, or that claims to come from the future, changes nothing;
    /// after silence counting begins anew, because failures on both sides of a gap are not in a row.
    public CheckHistory observe(Observation observation, HealthPolicy policy, Instant now) {
        return heard(observation, policy, now, true);
    }

    /// Takes in a result of a checker that does not trust its own eyes: counted, but no health follows from it.
    CheckHistory observeAside(Observation observation, HealthPolicy policy, Instant now) {
        return heard(observation, policy, now, false);
    }

    /// The same health with what was learned before in front of what was learned since.
    CheckHistory remembering(Memory old) {
        return new CheckHistory(
                check,
                condition,
                heardAt,
                stale,
                streak,
                pace.following(old.pace()),
                new Seen(seen.samples().following(old.samples()), seen.last(), seen.lastFailure()));
    }

    /// Forgets what was counted and holds the check UNKNOWN until it is measured again.
    CheckHistory restart(Instant at) {
        return new CheckHistory(check, condition.unknown(at), at, false, Streak.NONE, pace.restarted(), seen);
    }

    /// Holds the check UNKNOWN, but keeps what was counted.
    CheckHistory suspend(Instant at) {
        return new CheckHistory(check, condition.unknown(at), heardAt, stale, streak, pace, seen);
    }

    /// Marks it stale, or fresh again, as of now; the same object if nothing changed.
    CheckHistory aged(Instant now) {
        var old = isStale(now);
        return old == stale ? this : new CheckHistory(check, condition, heardAt, old, streak, pace, seen);
    }

    /// Two intervals without news. News from the future is none: the clock was set back.
    public boolean isStale(Instant now) {
        return now.isAfter(expiresAt()) || isAhead(heardAt, now);
    }

    public Health health(Instant now) {
        return isStale(now) ? Health.UNKNOWN : condition.health();
    }

    /// The health as of the last look: what [#aged] and the results said then.
    Health shown() {
        return stale ? Health.UNKNOWN : condition.health();
    }

    /// Whether the first result since the start, or since sight was lost, is still to come.
    public boolean isAwaited() {
        return streak.isEmpty();
    }

    /// How long the newest result took, if it passed.
    public Optional<Duration> response() {
        return seen.last().filter(o -> o.outcome().isPassed()).map(Observation::took);
    }

    public CheckStanding standing(Instant now) {
        var old = isStale(now);
        return new CheckStanding(
                check,
                health(now),
                streak.failures(),
                streak.successes(),
                seen.samples().successRate().orElse(0),
                pace.baseline(),
                seen.last(),
                seen.lastFailure(),
                streak.flapping(),
                old,
                old && condition.health() != Health.UNKNOWN ? expiresAt() : condition.since(),
                seen.last().map(o -> Schedule.of(o.checker(), check).next(o.at(), o.endedAt())));
    }

    private Instant expiresAt() {
        return heardAt.plus(check.interval().multipliedBy(MISSED_INTERVALS));
    }

    private boolean isAhead(Instant moment, Instant now) {
        return moment.isAfter(now.plus(check.interval()).plus(check.timeout()));
    }

    private CheckHistory heard(Observation o, HealthPolicy policy, Instant now, boolean counts) {
        var steppedBack = isAhead(heardAt, now);
        var seenBefore = seen.last().filter(l -> !o.at().isAfter(l.at())).isPresent();
        if (isAhead(o.at(), now) || (seenBefore && !steppedBack)) {
            return this;
        }
        if (!o.outcome().speaksOfTarget()) {
            return new CheckHistory(check, condition, heardAt, stale, streak, pace, seen.plus(o));
        }
        var base = steppedBack || isStale(o.at()) ? restart(o.at()) : this;
        return base.counted(o, policy, counts);
    }

    private CheckHistory counted(Observation o, HealthPolicy policy, boolean counts) {
        var passed = o.outcome().isPassed();
        var learns = condition.health() == Health.HEALTHY;
        var nextStreak = streak.after(passed, o.at(), check, policy);
        var nextPace = passed ? pace.after(o.took(), policy.degradationRatio(), learns) : pace;
        var next = counts ? judge(o.outcome(), nextStreak, nextPace, policy) : condition.health();
        return new CheckHistory(
                check, condition.next(next, o.endedAt()), o.endedAt(), false, nextStreak, nextPace, seen.plus(o));
    }

    private Health judge(Outcome outcome, Streak streak, Pace pace, HealthPolicy policy) {
        return switch (outcome) {
            case Outcome.Passed _ -> afterSuccess(streak, pace);
            case Outcome.Failed(var error, var _) -> afterFailure(error, streak, policy);
        };
    }

    private Health afterFailure(ErrorClass error, Streak streak, HealthPolicy policy) {
        var atOnce = error == ErrorClass.REFUSED && check.critical() && policy.refusedIsImmediate();
        return atOnce || streak.failures() >= failuresNeeded(error) ? Health.UNHEALTHY : condition.health();
    }

    /// Where nothing was seen to pass yet, time that ran out may be our own: a process that starts, or a
    /// network that comes up, is slow at first. It has to run out twice as often there before it speaks against
    /// the target.
    private int failuresNeeded(ErrorClass error) {
        var mayBeOurs = error == ErrorClass.TIMEOUT || error == ErrorClass.DNS;
        var isUnproven = condition.health() == Health.UNKNOWN
                && !condition.owesRecovery()
                && seen.samples().successRate().orElse(0) == 0;
        return mayBeOurs && isUnproven ? 2 * check.failureThreshold() : check.failureThreshold();
    }

    private Health afterSuccess(Streak streak, Pace pace) {
        var recovered = streak.successes() >= check.recoveryThreshold();
        return switch (condition.health()) {
            case UNKNOWN -> !condition.owesRecovery() || recovered ? Health.HEALTHY : Health.UNKNOWN;
            case UNHEALTHY -> recovered ? Health.HEALTHY : Health.UNHEALTHY;
            case HEALTHY -> pace.slowInARow() >= check.failureThreshold() ? Health.DEGRADED : Health.HEALTHY;
            case DEGRADED -> pace.calmInARow() >= check.recoveryThreshold() ? Health.HEALTHY : Health.DEGRADED;
        };
    }
}

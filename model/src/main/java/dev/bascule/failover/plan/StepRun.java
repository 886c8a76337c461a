// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One step in a running execution: its status, attempts so far, times of the current or last attempt, and what
/// came of it. `notBefore` is when another attempt may begin, if a provider asked for patience, and
/// `waitingSince` when the first attempt ended that one sent away like that.
public record StepRun(
        Step step,
        StepStatus status,
        int attempts,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> notBefore,
        Optional<Instant> waitingSince,
        String detail,
        List<String> evidence) {
    public StepRun {
        evidence = List.copyOf(evidence);
    }

    static StepRun waiting(Step step) {
        return new StepRun(
                step,
                StepStatus.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of());
    }

    StepRun started(Instant now) {
        return new StepRun(
                step,
                StepStatus.RUNNING,
                attempts + 1,
                Optional.of(now),
                Optional.empty(),
                notBefore,
                waitingSince,
                detail,
                evidence);
    }

    StepRun ended(StepStatus how, Instant now, String words, List<String> proof) {
        return new StepRun(
                step, how, attempts, startedAt, Optional.of(now), Optional.empty(), waitingSince, words, proof);
    }

    StepRun again() {
        return again(Optional.empty());
    }

    StepRun again(Optional<Instant> earliest) {
        return again(attempts, earliest, waitingSince);
    }

    /// As long as the waits that were asked for end within the step's timeout, they use up no attempt.
    StepRun sentAway(Instant now, Instant earliest) {
        var since = waitingSince.orElse(now);
        var inTime = !earliest.isAfter(since.plus(step.timeout()));
        return again(inTime ? attempts - 1 : attempts, Optional.of(earliest), Optional.of(since));
    }

    private StepRun again(int used, Optional<Instant> earliest, Optional<Instant> since) {
        return new StepRun(
                step, StepStatus.WAITING, used, startedAt, Optional.empty(), earliest, since, detail, evidence);
    }
}

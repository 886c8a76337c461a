// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.Check;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Schedule;
import java.time.Instant;

/// One check of one checker on its way round: due, running, due again. Touched by the thread that ticks and by
/// no other.
final class Round {
    final CheckerId checker;
    final Check check;
    private final Schedule schedule;
    private Instant dueAt = Instant.EPOCH;
    private boolean running;

    Round(CheckerId checker, Check check) {
        this.checker = checker;
        this.check = check;
        this.schedule = Schedule.of(checker, check);
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isRunning() {
        return running;
    }

    void open(Instant now) {
        dueAt = schedule.opening(now);
    }

    void hasten(Instant now) {
        dueAt = now;
    }

    /// Finds the place again on a clock that was set back.
    void realign(Instant now) {
        dueAt = schedule.firstFrom(now);
    }

    void began() {
        running = true;
    }

    void ended(Instant began, Instant ended) {
        running = false;
        dueAt = schedule.next(began, ended);
    }
}

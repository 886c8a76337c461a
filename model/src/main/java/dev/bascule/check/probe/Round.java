// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Schedule;
import java.time.Instant;

/// One check of one checker on its way round: due, running, due again. Touched by the thread that ticks and by
/// no other, but for `retired`, which its run asks.
final class Round {
    final CheckerId checker;
    final Check check;
    private final Schedule schedule;
    private Instant dueAt = Instant.EPOCH;
    private boolean running;
    private volatile boolean retired;

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

    /// The one check of one checker that it stands for, whatever the check says.
    Place place() {
        return new Place(checker, check.id());
    }

    /// Which check of whom; never run twice at once.
    record Place(CheckerId checker, CheckId check) {}

    boolean isRetired() {
        return retired;
    }

    /// Another round took its place: it is not run again, and what a run under way finds is not told.
    void retire() {
        retired = true;
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

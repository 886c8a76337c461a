// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import dev.bascule.drill.Seed;
import dev.bascule.lab.net.Pause;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// How a running service treats requests just now: thinking time, added latency, share of errors, or silence.
/// Safe for any thread; faults of the same kind do not add up, the last one counts.
public final class Temper {
    private static final Duration SILENCE = Duration.ofHours(1);
    private static final int JITTER_PARTS = 4;

    private final Duration thinking;
    private final Seed seed;
    private final Pause pause;
    private final AtomicLong requests = new AtomicLong();
    private volatile Duration latency = Duration.ZERO;
    private volatile double errors;
    private Optional<Pause> silence = Optional.empty();

    /// Answers take `thinking` and up to a quarter more.
    public Temper(Duration thinking, Seed seed, Pause pause) {
        this.thinking = thinking;
        this.seed = seed;
        this.pause = pause;
    }

    public void slow(Duration by) {
        latency = by;
    }

    public void err(double share) {
        errors = share;
    }

    /// Requests that meet silence wait until it ends, and then go unanswered all the same.
    public synchronized void hang(boolean on) {
        silence.ifPresent(Pause::close);
        silence = on ? Optional.of(pause.part()) : Optional.empty();
    }

    private synchronized Optional<Pause> silence() {
        return silence;
    }

    /// How a request fares after it has waited its time.
    public enum Fate {
        ANSWERED,
        FAILED,
        UNANSWERED
    }

    /// Takes the time a request takes now.
    public Fate meet() throws InterruptedException {
        var number = requests.incrementAndGet();
        var silent = silence();
        if (silent.isPresent()) {
            silent.get().holds(SILENCE);
            return Fate.UNANSWERED;
        }
        var jitter = seed.derive(number).between(Duration.ZERO, thinking.dividedBy(JITTER_PARTS));
        if (!pause.holds(thinking.plus(jitter).plus(latency))) {
            return Fate.UNANSWERED;
        }
        var fails = Math.floor(number * errors) > Math.floor((number - 1) * errors);
        return fails ? Fate.FAILED : Fate.ANSWERED;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.fault;

import dev.bascule.drill.Timetable;
import dev.bascule.drill.Turn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the turns of a timetable when they are due. Closing it takes no further turn and heals what is still
/// wrong, newest first.
public final class FaultSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FaultSchedule.class);

    private final Injector injector;
    private final InstantSource clock;
    private final List<Future<?>> due = new ArrayList<>();
    private final List<Played> played = new ArrayList<>();
    private final Map<Integer, Turn> standing = new TreeMap<>();
    private boolean closed;

    private FaultSchedule(Injector injector, InstantSource clock) {
        this.injector = injector;
        this.clock = clock;
    }

    /// Starts counting now. A timetable that names what the lab does not have is refused before anything
    /// happens.
    public static FaultSchedule start(
            Timetable timetable, Injector injector, InstantSource clock, ScheduledExecutorService timer) {
        timetable.faults().forEach(f -> injector.verify(f.fault()));
        var schedule = new FaultSchedule(injector, clock);
        synchronized (schedule) {
            for (var turn : timetable.turns()) {
                var delay = turn.at().toMillis();
                schedule.due.add(timer.schedule(() -> schedule.take(turn), delay, TimeUnit.MILLISECONDS));
            }
        }
        return schedule;
    }

    /// The turns taken so far, in order.
    public synchronized List<Played> played() {
        return List.copyOf(played);
    }

    private synchronized void take(Turn turn) {
        if (closed) {
            return;
        }
        try {
            if (turn.begins()) {
                injector.begin(turn.fault());
                standing.put(turn.number(), turn);
            } else {
                injector.heal(turn.fault());
                standing.remove(turn.number());
            }
            played.add(new Played(clock.instant(), turn));
        } catch (RuntimeException e) {
            LOG.error("The lab could not play a turn of its timetable; the drill goes on without it.", e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        due.forEach(f -> f.cancel(false));
        for (var turn : List.copyOf(standing.values()).reversed()) {
            try {
                injector.heal(turn.fault());
            } catch (RuntimeException e) {
                LOG.warn("A fault did not heal at the end of its timetable; the others are healed all the same.", e);
            }
        }
        standing.clear();
    }
}

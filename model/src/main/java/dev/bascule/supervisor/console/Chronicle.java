// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.incident.Incident;
import dev.bascule.incident.IncidentBook;
import dev.bascule.incident.Recorded;
import dev.bascule.incident.Timeline;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.notify.Mutes;
import dev.bascule.readiness.ReadinessLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The newest lines of a deployment's timeline, its incidents, its mutes and what proves its readiness, kept up
/// with the journal. Safe from any thread.
final class Chronicle {
    private static final int KEPT = 400;

    private final Deque<TimelineEntry> newest = new ArrayDeque<>();
    private IncidentBook book = IncidentBook.EMPTY;
    private Mutes mutes = Mutes.NONE;
    private ReadinessLog log = ReadinessLog.EMPTY;

    static Chronicle of(List<Recorded> past) {
        var chronicle = new Chronicle();
        chronicle.observe(past);
        return chronicle;
    }

    synchronized void observe(List<Recorded> entries) {
        for (var entry : entries) {
            var before = book;
            book = book.observe(entry);
            log = log.observe(before, book, entry);
            mutes = mutes.observe(entry);
            for (var line : Timeline.of(entry)) {
                newest.addFirst(line);
                if (newest.size() > KEPT) {
                    newest.removeLast();
                }
            }
        }
    }

    synchronized List<TimelineEntry> recent() {
        return new ArrayList<>(newest);
    }

    synchronized List<Incident> incidents() {
        return book.incidents();
    }

    synchronized IncidentBook book() {
        return book;
    }

    synchronized Mutes mutes() {
        return mutes;
    }

    synchronized ReadinessLog readiness() {
        return log;
    }

    synchronized Optional<Incident> open() {
        return book.open();
    }
}

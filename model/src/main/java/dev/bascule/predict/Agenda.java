// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import dev.bascule.failover.Event;
import dev.bascule.predict.Recording.Line;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// What is still to happen, in order of time; at one moment the record comes first, in its own order.
final class Agenda {
    private static final long AFTER_THE_RECORD = Long.MAX_VALUE / 2;

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));

    /// An event at its time; `line` is the entry that tells it, where one does.
    record Due(Instant at, long order, Event event, Optional<Line> line) {}

    void add(Line line) {
        due.add(new Due(line.entry().at(), line.entry().seq(), line.entry().event(), Optional.of(line)));
    }

    void add(Instant at, long seq, Event event) {
        due.add(new Due(at, seq, event, Optional.empty()));
    }

    /// Something that the record does not hold.
    void assume(Instant at, Event event) {
        due.add(new Due(at, AFTER_THE_RECORD + due.size(), event, Optional.empty()));
    }

    Optional<Instant> nextAt() {
        return Optional.ofNullable(due.peek()).map(Due::at);
    }

    Due take() {
        return due.remove();
    }
}

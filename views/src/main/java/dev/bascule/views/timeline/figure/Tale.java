// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.incident.Incident;
import dev.bascule.incident.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that the timeline knows of a stretch of time: its entries, and what is drawn of them. Making one
/// of many entries takes a while and belongs on a worker.
public record Tale(Trail trail, TimelineFigure figure, long lastSeq) {
    public static final Tale EMPTY = new Tale(Trail.EMPTY, TimelineFigure.EMPTY, 0);

    /// `order` names checks in the order in which every screen shows them; what holds last is told to hold until
    /// `end`.
    public static Tale of(List<TimelineEntry> recorded, Optional<Incident> incident, List<String> order, Instant end) {
        var trail = Trail.of(recorded);
        return new Tale(
                trail,
                FigureReading.of(trail.entries(), incident, order, end),
                recorded.stream().mapToLong(TimelineEntry::seq).max().orElse(0));
    }

    public boolean isEmpty() {
        return trail.entries().isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.Tone;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Entries in the order in which they happened; whatever is asked is found by halving, however many there are.
public final class Trail {
    public static final Trail EMPTY = of(List.of());
    private static final int LINES_TOGETHER = 64;

    private final List<TimelineEntry> entries;
    private final long[] times;
    private final int[] degraded;
    private final int[] unhealthy;
    private final Map<Long, Integer> places = new HashMap<>();

    private Trail(List<TimelineEntry> entries) {
        this.entries = entries;
        this.times = new long[entries.size()];
        this.degraded = new int[entries.size() + 1];
        this.unhealthy = new int[entries.size() + 1];
        for (var i = 0; i < times.length; i++) {
            var entry = entries.get(i);
            times[i] = entry.at().toEpochMilli();
            degraded[i + 1] = degraded[i] + (entry.tone() == Tone.DEGRADED ? 1 : 0);
            unhealthy[i + 1] = unhealthy[i] + (entry.tone() == Tone.UNHEALTHY ? 1 : 0);
            places.putIfAbsent(entry.seq(), i);
        }
    }

    /// Sorts by the time at which things happened; those of one moment stay as they were recorded.
    public static Trail of(List<TimelineEntry> recorded) {
        return new Trail(recorded.stream()
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList());
    }

    public List<TimelineEntry> entries() {
        return entries;
    }

    /// Index of the first entry at `at` or later; the number of entries when there is none.
    public int from(Instant at) {
        var low = 0;
        var high = times.length;
        var wanted = at.toEpochMilli();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (times[middle] >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The newest entry at `at` or before.
    public Optional<TimelineEntry> newest(Instant at) {
        var next = from(at.plusMillis(1));
        return next == 0 ? Optional.empty() : Optional.of(entries.get(next - 1));
    }

    /// Where the first line of a journal entry stands; -1 when it is not here.
    public int place(long seq) {
        return places.getOrDefault(seq, -1);
    }

    /// A line of a journal entry that fits; one entry may stand on two lanes.
    public Optional<TimelineEntry> line(long seq, Predicate<TimelineEntry> wanted) {
        var place = place(seq);
        return place < 0
                ? Optional.empty()
                : entries.subList(place, Math.min(entries.size(), place + LINES_TOGETHER)).stream()
                        .filter(e -> e.seq() == seq)
                        .filter(wanted)
                        .findFirst();
    }

    /// What stands `by` places after (before, when negative) a line, kept within the first and the last.
    public Optional<TimelineEntry> beside(Optional<TimelineEntry> line, int by) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var here = line.map(this::exactPlace).orElse(by > 0 ? -1 : entries.size());
        return Optional.of(entries.get(Math.clamp(here + by, 0, entries.size() - 1)));
    }

    public int degraded(int from, int to) {
        return degraded[to] - degraded[from];
    }

    public int unhealthy(int from, int to) {
        return unhealthy[to] - unhealthy[from];
    }

    private int exactPlace(TimelineEntry line) {
        var place = Math.max(0, place(line.seq()));
        while (place < entries.size() && !entries.get(place).equals(line)) {
            place++;
        }
        return place;
    }
}

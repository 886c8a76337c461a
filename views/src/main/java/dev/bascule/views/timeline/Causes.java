// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.incident.Lane;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.Tone;
import dev.bascule.views.timeline.figure.Trail;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/// The entries that led to one: what its checks had seen, the verdict that was decided on, the start of a step.
/// Looks back over a bounded number of entries, so that it takes no longer in a long journal.
final class Causes {
    private static final int FAR = 500;
    private static final int MOST = 6;

    private Causes() {}

    /// Newest first; none where an entry has no cause in the journal, such as an act of a person.
    static List<TimelineEntry> of(TimelineEntry entry, Trail trail) {
        return switch (entry.lane()) {
            case QUORUM -> lastOfEach(entry, trail, e -> isFailingCheck(e, entry.subject()));
            case COORDINATOR -> decidedOn(entry, trail);
            case STEPS, DNS ->
                last(entry, trail, e -> e.lane() == entry.lane() && e.subject().equals(entry.subject()));
            case CHECKS, PEOPLE, NOTIFICATIONS -> List.of();
        };
    }

    private static boolean isFailingCheck(TimelineEntry entry, String site) {
        return entry.lane() == Lane.CHECKS && entry.subject().startsWith(site + "/");
    }

    /// What happened in the same entry, else the verdict that still held.
    private static List<TimelineEntry> decidedOn(TimelineEntry entry, Trail trail) {
        var same = last(entry, trail, e -> e.seq() == entry.seq());
        return same.isEmpty() ? last(entry, trail, e -> e.lane() == Lane.QUORUM && e.tone() == Tone.UNHEALTHY) : same;
    }

    /// The newest line of each check, as far as it was not well.
    private static List<TimelineEntry> lastOfEach(TimelineEntry entry, Trail trail, Predicate<TimelineEntry> wanted) {
        var seen = new HashSet<String>();
        return before(entry, trail).stream()
                .filter(wanted)
                .filter(e -> seen.add(e.subject()))
                .filter(e -> e.tone() != Tone.HEALTHY)
                .limit(MOST)
                .toList();
    }

    private static List<TimelineEntry> last(TimelineEntry entry, Trail trail, Predicate<TimelineEntry> wanted) {
        return before(entry, trail).stream().filter(wanted).limit(1).toList();
    }

    private static List<TimelineEntry> before(TimelineEntry entry, Trail trail) {
        var all = trail.entries();
        var place = trail.place(entry.seq());
        var found = new ArrayList<TimelineEntry>();
        for (var i = place; i >= Math.max(0, place - FAR); i--) {
            if (!all.get(i).equals(entry)) {
                found.add(all.get(i));
            }
        }
        return found;
    }
}

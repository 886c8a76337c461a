// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.incident.Lane;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Brief;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import org.jspecify.annotations.Nullable;

/// One event of the feed; the journal's sequence is its key.
record EventLine(long seq, String time, @Nullable Mark mark, Icon icon, Lane lane, String source, String message) {
    static EventLine of(TimelineEntry entry) {
        return new EventLine(
                entry.seq(),
                Figures.time(entry.at()),
                Marks.of(entry.tone()),
                icon(entry),
                entry.lane(),
                entry.subject(),
                Brief.event(entry));
    }

    private static Icon icon(TimelineEntry entry) {
        return switch (entry.lane()) {
            case CHECKS -> Icon.CHECKS;
            case QUORUM -> Icon.EYE;
            case COORDINATOR -> Icon.VERIFY;
            case STEPS -> Icon.RUNBOOKS;
            case DNS -> Icon.DNS;
            case PEOPLE -> Icon.USER;
            case NOTIFICATIONS -> Icon.BELL;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.incident.Recorded;
import java.time.Instant;
import java.util.List;

/// A stretch of a deployment's journal, from which every moment in `[from, to]` can be shown again: what held
/// when it begins, and every entry since, oldest first.
public record History(Instant from, Instant to, Moment beginning, List<Recorded> entries) {
    public History {
        entries = List.copyOf(entries);
    }

    /// The stretch of a whole journal, which is given oldest first.
    public static History of(List<Recorded> journal, Instant from, Instant to) {
        var before = journal.stream().filter(r -> r.at().isBefore(from)).toList();
        var within = journal.stream()
                .filter(r -> !r.at().isBefore(from) && !r.at().isAfter(to))
                .toList();
        return new History(from, to, Moment.EMPTY.after(before, from), within);
    }

    /// What held at `moment`; before the stretch its beginning, after it its end.
    public Moment at(Instant moment) {
        return moment.isBefore(from) ? beginning : beginning.after(entries, moment.isAfter(to) ? to : moment);
    }
}

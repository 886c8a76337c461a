// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.incident.TimelineEntry;
import dev.bascule.views.control.text.Marks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One row per check that has something to tell, in the usual order; where there are many, the loud ones stay.
final class CheckRows {
    private static final int MOST = 8;

    private final List<BandRow> rows;
    private final int quiet;

    CheckRows(List<TimelineEntry> entries, List<String> order, Instant end) {
        var begun = new LinkedHashMap<String, List<Band>>();
        for (var e : entries) {
            begun.computeIfAbsent(e.subject(), _ -> new ArrayList<>())
                    .add(new Band(e.at(), end, Marks.of(e.tone()), e.tone().name(), e.seq()));
        }
        var all = begun.entrySet().stream()
                .map((Map.Entry<String, List<Band>> e) -> BandRow.chained(e.getKey(), e.getValue(), end))
                .sorted(Comparator.comparingInt(r -> place(order, r.label())))
                .toList();
        rows = kept(all);
        quiet = Math.max(order.size(), all.size()) - rows.size();
    }

    List<BandRow> rows() {
        return rows;
    }

    int quiet() {
        return quiet;
    }

    private static int place(List<String> order, String label) {
        var index = order.indexOf(label);
        return index < 0 ? order.size() : index;
    }

    private static List<BandRow> kept(List<BandRow> all) {
        if (all.size() <= MOST) {
            return all;
        }
        var chosen = all.stream()
                .sorted(Comparator.comparing((BandRow r) -> !r.isLoud()))
                .limit(MOST)
                .toList();
        return all.stream().filter(chosen::contains).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.Tone;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.text.Marks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The votes on the site that matters and the verdicts on it and on every other site that went bad.
final class QuorumRows {
    private static final String ABOUT = "verdict on ";

    private final List<TimelineEntry> entries;
    private final String site;
    private final Instant end;

    QuorumRows(List<TimelineEntry> entries, Optional<SiteId> about, Instant end) {
        this.entries = entries;
        this.end = end;
        this.site = about.map(SiteId::value).orElseGet(() -> worst(entries));
    }

    private static String worst(List<TimelineEntry> entries) {
        return entries.stream()
                .filter(e -> e.tone() == Tone.UNHEALTHY)
                .map(TimelineEntry::subject)
                .findFirst()
                .orElse(entries.isEmpty() ? "" : entries.getFirst().subject());
    }

    List<BandRow> votes() {
        var begun = new LinkedHashMap<String, List<Band>>();
        entries.stream()
                .filter(e -> e.subject().equals(site))
                .forEach(e -> VoteLine.allIn(e)
                        .forEach(v -> begun.computeIfAbsent(v.checker(), _ -> new ArrayList<>())
                                .add(new Band(e.at(), end, v.mark(), v.mark().word(), e.seq()))));
        return rows(begun, "");
    }

    List<BandRow> verdicts() {
        var begun = new LinkedHashMap<String, List<Band>>();
        entries.forEach(e -> begun.computeIfAbsent(e.subject(), _ -> new ArrayList<>())
                .add(new Band(e.at(), end, Marks.of(e.tone()), counted(e), e.seq())));
        return rows(begun, ABOUT).stream()
                .filter(r -> r.label().equals(ABOUT + site) || r.isLoud())
                .toList();
    }

    private List<BandRow> rows(Map<String, List<Band>> begun, String prefix) {
        return begun.entrySet().stream()
                .map(e -> BandRow.chained(prefix + e.getKey(), e.getValue(), end))
                .toList();
    }

    private static String counted(TimelineEntry entry) {
        var votes = VoteLine.allIn(entry);
        var mark = Marks.of(entry.tone());
        var agreeing = votes.stream().filter(v -> v.mark() == mark).count();
        return votes.isEmpty() ? entry.tone().name() : agreeing + "/" + votes.size() + " " + entry.tone();
    }
}

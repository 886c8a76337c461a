// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.incident.Incident;
import dev.bascule.runbook.ChecklistPhase;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.views.control.row.ChecklistLine;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The four checklists as they stand, phase by phase.
record ChecklistFace(List<Phase> phases) {
    ChecklistFace {
        phases = List.copyOf(phases);
    }

    /// One phase: how much of it is done, and its items in order.
    record Phase(ChecklistPhase phase, int done, String note, List<Item> items) {
        Phase {
            items = List.copyOf(items);
        }

        boolean isComplete() {
            return done == items.size();
        }
    }

    /// One item under its stable name.
    record Item(String id, ChecklistLine line) {}

    int done() {
        return phases.stream().mapToInt(Phase::done).sum();
    }

    int all() {
        return phases.stream().mapToInt(p -> p.items().size()).sum();
    }

    static ChecklistFace of(Incident incident) {
        var phases = new ArrayList<Phase>();
        for (var phase : ChecklistPhase.values()) {
            var standings = incident.checklist().stream()
                    .filter(s -> s.item().phase() == phase)
                    .toList();
            if (!standings.isEmpty()) {
                phases.add(phase(phase, standings));
            }
        }
        return new ChecklistFace(phases);
    }

    private static Phase phase(ChecklistPhase phase, List<ItemStanding> standings) {
        var ticked = standings.stream().filter(ItemStanding::ticked).toList();
        var note = ticked.size() == standings.size()
                ? "done "
                        + ticked.stream()
                                .map(ItemStanding::at)
                                .max(Instant::compareTo)
                                .map(Figures::time)
                                .orElse("")
                : ticked.isEmpty() ? "not begun" : "in progress";
        var items = standings.stream()
                .map(s -> new Item(s.item().id(), ChecklistLine.of(s)))
                .toList();
        return new Phase(phase, ticked.size(), note, items);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.incident.Incident;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.views.control.text.Figures;
import java.util.List;

/// One part of the post-mortem: whether it is there, and how much of it.
record Completeness(String part, boolean isThere, String amount) {
    static List<Completeness> of(Incident incident, int entries) {
        var ticked = incident.checklist().stream().filter(ItemStanding::ticked).count();
        var decisions = incident.decisions().stream()
                .filter(d -> !d.isMachine() && d.correctedBy().isEmpty())
                .count();
        var missing = Metric.missing(incident.milestones());
        var steps = incident.execution().map(e -> e.runs().size()).orElse(0);
        return List.of(
                new Completeness("Timeline", entries > 0, Figures.count(entries) + " events"),
                new Completeness(
                        "Measured times",
                        missing.isEmpty(),
                        missing.isEmpty() ? "TTD, TTA, TTR" : String.join(", ", missing) + " missing"),
                new Completeness("Run with receipts", steps > 0, steps > 0 ? steps + " steps" : "no run yet"),
                new Completeness(
                        "Checklist with evidence",
                        ticked == incident.checklist().size(),
                        ticked + " of " + incident.checklist().size()),
                new Completeness(
                        "Decisions", decisions > 0, decisions == 0 ? "none written" : Long.toString(decisions)),
                new Completeness(
                        "Cause", !incident.cause().isBlank(), incident.cause().isBlank() ? "missing" : "named"));
    }
}

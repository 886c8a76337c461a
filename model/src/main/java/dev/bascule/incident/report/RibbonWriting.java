// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import dev.bascule.incident.budget.Ribbon;
import dev.bascule.incident.budget.Segment;
import dev.bascule.incident.report.Outline.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Writes where the time of an incident went: a sentence against the objective, and a line for each part.
record RibbonWriting(Ribbon ribbon) {
    String outcome() {
        var took =
                (ribbon.isOver() ? "From onset to restored " : "Not restored, so far ") + Words.length(ribbon.total());
        return ribbon.objective()
                .map(o -> took + ", objective " + Words.length(o) + ": " + margin() + ".")
                .orElse(took + ". No objective is configured; set objectives.rto in bascule.yaml.");
    }

    private String margin() {
        return ribbon.overrun()
                .map(over -> "OVER by " + Words.length(over))
                .orElseGet(() -> "held, " + Words.length(ribbon.left().orElse(Duration.ZERO)) + " left");
    }

    List<Row> rows() {
        return ribbon.segments().stream().map(this::row).toList();
    }

    private Row row(Segment segment) {
        var planned = Optional.ofNullable(ribbon.planned().get(segment.part()));
        return Row.of(
                segment.part().title() + ", " + segment.part().meaning(),
                Words.time(segment.from()),
                Words.length(segment.length()) + (segment.isOpen() ? " so far" : ""),
                planned.map(Words::length).orElse(Outline.NOTHING),
                share(segment));
    }

    private String share(Segment segment) {
        var total = Math.max(1, ribbon.total().toMillis());
        return Math.round(100.0 * segment.length().toMillis() / total) + " %";
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import dev.bascule.readiness.DrillDue;
import dev.bascule.readiness.Proof;
import dev.bascule.readiness.Readiness;
import dev.bascule.readiness.SiteReadiness;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How ready sites are, for people: score, what is in the way, every proof, and when drills are due.
public final class ReadinessText {
    private ReadinessText() {}

    public static List<String> of(Readiness readiness, List<SiteReadiness> sites) {
        var lines = new ArrayList<String>();
        if (sites.isEmpty()) {
            lines.add("There is no site that could take over.");
        }
        for (var site : sites) {
            lines.add(site.site() + ": " + site.score() + " of 100, " + (site.isReady() ? "ready" : "not ready") + "  ("
                    + site.parts().stream()
                            .map(p -> p.part().title() + " " + p.earned() + "/" + p.possible())
                            .collect(Collectors.joining(", "))
                    + ")");
            site.blockers()
                    .forEach(b -> lines.add("  in the way: " + b.title() + ", " + b.evidence()
                            + (b.stopsPeople() ? "" : ", a person may accept it")));
            lines.addAll(
                    Columns.of(site.proofs().stream().map(ReadinessText::row).toList()));
            lines.addAll(Columns.of(readiness.calendar().stream()
                    .filter(d -> d.site().equals(site.site()))
                    .map(d -> due(d, readiness.facts().now()))
                    .toList()));
        }
        return lines;
    }

    private static List<String> row(Proof proof) {
        return List.of(
                "  " + proof.kind().title(),
                proof.subject(),
                proof.verdict().code(),
                proof.measuredAt()
                        .map(t -> t.truncatedTo(ChronoUnit.SECONDS).toString())
                        .orElse("–"),
                proof.value());
    }

    private static List<String> due(DrillDue due, Instant now) {
        return List.of(
                "  Next " + due.rehearsal().title(),
                due.due().map(t -> t.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("now"),
                due.isOverdue(now) ? "overdue" : "");
    }
}

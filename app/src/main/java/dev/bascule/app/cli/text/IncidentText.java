// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import dev.bascule.failover.drill.Drill;
import dev.bascule.incident.Decision;
import dev.bascule.incident.Incident;
import dev.bascule.incident.lead.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How an incident is led, in lines for a terminal.
public final class IncidentText {
    private static final int MOST = 12;

    private IncidentText() {}

    public static List<String> of(Incident incident) {
        var lines = new ArrayList<String>();
        lines.add(incident.id() + (incident.isDrill() ? " DRILL" : "") + ", "
                + incident.status().code() + ": " + incident.title());
        incident.drill().flatMap(Drill::verdict).ifPresent(v -> lines.add("drill: " + v.sentence()));
        incident.conduct()
                .life()
                .forEach(t -> lines.add("  " + time(t.at()) + " " + t.to().code() + ", " + t.who() + ": " + t.why()));
        for (var role : Role.values()) {
            var holder = incident.conduct().roster().holder(role);
            lines.add(role.code() + ": "
                    + holder.map(t -> t.name() + " since " + time(t.since())).orElse("nobody"));
        }
        lines.add("next update: "
                + incident.conduct()
                        .nextUpdate()
                        .map(u -> "by " + time(u.due()) + ", promised by " + u.by())
                        .orElse("none is promised"));
        incident.condition()
                .ifPresentOrElse(
                        n -> lines.addAll(n.asText().lines().toList()),
                        () -> lines.add("condition, actions, needs: not reported yet"));
        lines.add("decisions:");
        incident.decisions().stream().limit(MOST).forEach(d -> lines.add("  " + line(d)));
        lines.add("notes:");
        incident.notes().stream()
                .limit(MOST)
                .forEach(n -> lines.add("  " + n.seq() + " " + time(n.at()) + " " + n.by() + " "
                        + n.kind().code()
                        + ": " + n.text()
                        + n.correctedBy().map(s -> " (corrected by " + s + ")").orElse("")));
        return lines;
    }

    private static String line(Decision d) {
        return d.seq() + " " + time(d.at()) + " " + d.who() + ": " + d.text()
                + (d.reason().isBlank() ? "" : ", because " + d.reason())
                + d.correctedBy().map(s -> " (corrected by " + s + ")").orElse("");
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

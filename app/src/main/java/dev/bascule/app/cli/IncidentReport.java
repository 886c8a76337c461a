// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.wire.IncidentShape;
import dev.bascule.client.ConsoleClient;
import dev.bascule.dns.Receipt;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Report;
import java.time.Instant;
import java.util.List;

/// The report of an incident as text, for the command line and for the window alike.
public final class IncidentReport {
    private static final int LINES = 5000;

    private IncidentReport() {}

    /// In the form `md`, `html` or `json`; an unknown incident is a [Failure].
    public static String of(ConsoleClient client, String incident, String format) {
        var found = Waiting.of(client.incident(incident))
                .orElseThrow(() -> new Failure("There is no incident " + incident + "; see 'bascule incident list'."));
        return of(client, found, format);
    }

    static String of(ConsoleClient client, Incident incident, String format) {
        var report = report(client, incident);
        return switch (format) {
            case "html" -> report.html().stripTrailing();
            case "json" -> IncidentShape.report(report).json();
            default -> report.markdown().stripTrailing();
        };
    }

    private static Report report(ConsoleClient client, Incident incident) {
        var from = incident.milestones().onset();
        var to = incident.milestones().closed().map(t -> t.plusMillis(1)).orElse(Instant.MAX);
        var happened = Waiting.of(client.timeline(incident.deployment(), from, to, LINES));
        var receipts = client
                .snapshot()
                .deployment(incident.deployment().value())
                .map(d -> d.dns().receipts())
                .orElse(List.<Receipt>of())
                .stream()
                .filter(r -> !r.sentAt().isBefore(from) && r.sentAt().isBefore(to))
                .toList();
        var chain = Waiting.of(client.verifyJournal());
        var words = chain.isIntact()
                ? "holds over " + chain.entries() + " entries, head " + chain.headHash()
                : "BROKEN: " + chain.firstBreak().orElse("for an unknown reason");
        return new Report(incident, happened, receipts, words);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.paper.PdfReport;
import dev.bascule.app.wire.IncidentShape;
import dev.bascule.client.ChainReport;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.History;
import dev.bascule.dns.Receipt;
import dev.bascule.incident.Incident;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.budget.Ribbon;
import dev.bascule.incident.report.Report;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// The report of an incident as the bytes of a file, for the command line and for the window alike.
public final class IncidentReport {
    private static final int LINES = 5000;

    private IncidentReport() {}

    /// In the form `md`, `html`, `json` or `pdf`; an unknown incident is a [Failure].
    public static byte[] of(ConsoleClient client, String incident, String format) {
        var found = Waiting.of(client.incident(incident))
                .orElseThrow(() -> new Failure("There is no incident " + incident + "; see 'bascule incident list'."));
        var from = found.milestones().onset();
        var past = Waiting.of(client.history(
                found.deployment(), Instant.EPOCH, client.snapshot().at()));
        var happened = Waiting.of(client.timeline(found.deployment(), from, end(found), LINES));
        return written(
                report(found, happened, receipts(client, found), Waiting.of(client.verifyJournal()), past), format);
    }

    /// From the store alone; what providers answered stands there as evidence of steps.
    public static byte[] of(Ports.Past past, Incident incident, String format) {
        var from = incident.milestones().onset();
        var happened = past.timeline(incident.deployment(), from, end(incident));
        var history = past.history(incident.deployment());
        return written(report(incident, happened, List.of(), past.verify(), history), format);
    }

    private static List<Receipt> receipts(ConsoleClient client, Incident incident) {
        return client.snapshot().deployment(incident.deployment().value()).stream()
                .flatMap(d -> d.dns().receipts().stream())
                .filter(r -> !r.sentAt().isBefore(incident.milestones().onset())
                        && r.sentAt().isBefore(end(incident)))
                .toList();
    }

    private static Instant end(Incident incident) {
        return incident.milestones().closed().map(t -> t.plusMillis(1)).orElse(Instant.MAX);
    }

    private static Report report(
            Incident incident,
            List<TimelineEntry> happened,
            List<Receipt> receipts,
            ChainReport chain,
            History history) {
        var words = chain.isIntact()
                ? "holds over " + chain.entries() + " entries, head " + chain.headHash()
                : "BROKEN: " + chain.firstBreak().orElse("for an unknown reason");
        var course = history.courses(List.of(incident)).getFirst();
        return new Report(incident, happened, receipts, words, Ribbon.of(course, history.to()));
    }

    private static byte[] written(Report report, String format) {
        return switch (format) {
            case "pdf" -> PdfReport.of(report.outline());
            case "html" -> text(report.html());
            case "json" -> text(IncidentShape.report(report).json());
            default -> text(report.markdown());
        };
    }

    private static byte[] text(String written) {
        return (written.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

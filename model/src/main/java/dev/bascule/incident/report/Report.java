// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import dev.bascule.dns.Receipt;
import dev.bascule.incident.Incident;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.budget.Ribbon;
import java.util.List;

/// Everything that a report of an incident tells: the incident, what happened (oldest first), what the DNS
/// providers answered, how the journal's chain stood when the report was made, and where the time went.
public record Report(
        Incident incident, List<TimelineEntry> happened, List<Receipt> receipts, String chain, Ribbon ribbon) {
    public Report {
        happened = List.copyOf(happened);
        receipts = List.copyOf(receipts);
    }

    /// What every written form has in common.
    public Outline outline() {
        return OutlineWriting.of(this);
    }

    /// As Markdown with tables.
    public String markdown() {
        return new MarkdownReport().write(outline());
    }

    /// As one HTML file that needs nothing from elsewhere.
    public String html() {
        return new HtmlReport().write(outline());
    }
}

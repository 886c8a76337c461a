// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.dns.Receipt;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Milestones;
import dev.bascule.incident.Report;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.runbook.ItemStanding;
import java.util.List;
import java.util.Locale;

/// Incidents and their reports as JSON.
public final class IncidentShape {
    private IncidentShape() {}

    public static Shape report(Report report) {
        return head(Shape.document("incident-report"), report.incident())
                .with("chain", report.chain())
                .with("budget", BudgetShape.of(report.ribbon()))
                .with(
                        "happened",
                        report.happened().stream().map(IncidentShape::line).toList())
                .with("execution", report.incident().execution().map(PlanShape::execution))
                .with(
                        "receipts",
                        report.receipts().stream().map(IncidentShape::receipt).toList())
                .with(
                        "checklist",
                        report.incident().checklist().stream()
                                .map(IncidentShape::item)
                                .toList())
                .with("notes", notes(report.incident()))
                .with("participants", participants(report.incident()));
    }

    public static Shape list(List<Incident> incidents) {
        return Shape.document("incidents")
                .with(
                        "incidents",
                        incidents.stream().map(i -> head(Shape.empty(), i)).toList());
    }

    private static Shape head(Shape shape, Incident i) {
        return shape.with("id", i.id())
                .with("deployment", i.deployment())
                .with("title", i.title())
                .with("status", i.status().code())
                .with("drill", i.isDrill())
                .with("from", i.from())
                .with("to", i.to())
                .with("cause", i.cause())
                .with("milestones", milestones(i.milestones()));
    }

    private static Shape milestones(Milestones m) {
        return Shape.empty()
                .with("onset", m.onset())
                .with("detected", m.detected())
                .with("acknowledged", m.acknowledged())
                .with("started", m.started())
                .with("dns_published", m.dnsPublished())
                .with("propagated", m.propagated())
                .with("restored", m.restored())
                .with("closed", m.closed())
                .with("ttd_ms", m.ttd())
                .with("tta_ms", m.tta())
                .with("ttr_ms", m.ttr())
                .with("failover_ms", m.failover());
    }

    private static Shape line(TimelineEntry e) {
        return Shape.empty()
                .with("seq", e.seq())
                .with("at", e.at())
                .with("lane", e.lane().title())
                .with("kind", e.kind())
                .with("subject", e.subject())
                .with("text", e.text())
                .with("evidence", e.evidence());
    }

    private static Shape receipt(Receipt r) {
        return Shape.empty()
                .with("provider", r.provider())
                .with("id", r.id())
                .with("status", r.status().name().toLowerCase(Locale.ROOT))
                .with("sent_at", r.sentAt())
                .with("accepted_at", r.acceptedAt())
                .with("before", r.held().values())
                .with("after", r.readBack().values())
                .with("detail", r.detail());
    }

    private static Shape item(ItemStanding s) {
        return Shape.empty()
                .with("item", s.item().id())
                .with("phase", s.item().phase().title())
                .with("text", s.item().text())
                .with("ticked", s.ticked())
                .with("by", s.by())
                .with("at", s.at())
                .with("evidence", s.evidence());
    }

    private static List<Shape> notes(Incident i) {
        return i.notes().stream()
                .map(n -> Shape.empty()
                        .with("seq", n.seq())
                        .with("at", n.at())
                        .with("by", n.by())
                        .with("role", n.role())
                        .with("kind", n.kind().code())
                        .with("text", n.text())
                        .with("corrects", n.corrects()))
                .toList();
    }

    private static List<Shape> participants(Incident i) {
        return i.participants().stream()
                .map(p -> Shape.empty()
                        .with("name", p.name())
                        .with("role", p.role())
                        .with("since", p.since()))
                .toList();
    }
}

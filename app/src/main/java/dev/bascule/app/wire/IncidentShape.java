// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.dns.Receipt;
import dev.bascule.failover.drill.Drill;
import dev.bascule.incident.Decision;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Milestones;
import dev.bascule.incident.Note;
import dev.bascule.incident.Participant;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.Transition;
import dev.bascule.incident.lead.Tenure;
import dev.bascule.incident.report.Interval;
import dev.bascule.incident.report.Report;
import dev.bascule.runbook.ItemStanding;
import java.util.List;
import java.util.Locale;

/// Incidents and their reports as JSON.
public final class IncidentShape {
    private IncidentShape() {}

    public static Shape report(Report report) {
        return lead(head(Shape.document("incident-report"), report.incident()), report.incident())
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
                                .toList());
    }

    /// How an incident is led.
    public static Shape led(Incident incident) {
        return lead(head(Shape.document("incident"), incident), incident);
    }

    private static Shape lead(Shape shape, Incident i) {
        return shape.with("intervals", intervals(i))
                .with(
                        "life",
                        i.conduct().life().stream().map(IncidentShape::step).toList())
                .with(
                        "roles",
                        i.conduct().roster().tenures().stream()
                                .map(IncidentShape::tenure)
                                .toList())
                .with(
                        "next_update",
                        i.conduct()
                                .nextUpdate()
                                .map(u -> Shape.empty()
                                        .with("due", u.due())
                                        .with("every_ms", u.every())
                                        .with("by", u.by())
                                        .with("promised_at", u.promisedAt())))
                .with(
                        "decisions",
                        i.decisions().stream().map(IncidentShape::decision).toList())
                .with("notes", i.notes().stream().map(IncidentShape::note).toList())
                .with(
                        "participants",
                        i.people().stream().map(IncidentShape::person).toList());
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
                .with("drill_verdict", i.drill().flatMap(Drill::verdict).map(DrillShape::verdict))
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

    private static Shape intervals(Incident i) {
        var shape = Shape.empty();
        Interval.of(i).forEach(x -> shape.with(x.code() + "_ms", x.took()));
        return shape;
    }

    private static Shape step(Transition t) {
        return Shape.empty()
                .with("to", t.to().code())
                .with("seq", t.seq())
                .with("at", t.at())
                .with("recorded_at", t.recordedAt())
                .with("who", t.who())
                .with("why", t.why());
    }

    private static Shape tenure(Tenure t) {
        return Shape.empty()
                .with("role", t.role().code())
                .with("name", t.name())
                .with("since", t.since())
                .with("recorded_at", t.recordedAt())
                .with("until", t.until())
                .with("note", t.note())
                .with("ending", t.ending());
    }

    private static Shape decision(Decision d) {
        return Shape.empty()
                .with("seq", d.seq())
                .with("at", d.at())
                .with("recorded_at", d.recordedAt())
                .with("who", d.who())
                .with("machine", d.isMachine())
                .with("text", d.text())
                .with("reason", d.reason())
                .with("alternatives", d.alternatives())
                .with("corrects", d.corrects())
                .with("corrected_by", d.correctedBy());
    }

    private static Shape note(Note n) {
        var shape = Shape.empty()
                .with("seq", n.seq())
                .with("at", n.at())
                .with("recorded_at", n.recordedAt())
                .with("by", n.by())
                .with("role", n.role())
                .with("kind", n.kind().code())
                .with("text", n.text())
                .with("corrects", n.corrects())
                .with("corrected_by", n.correctedBy());
        return switch (n.details()) {
            case Note.Plain _ -> shape;
            case Note.Grounds g -> shape.with("reason", g.reason()).with("alternatives", g.alternatives());
            case Note.Situation s ->
                shape.with("actions", s.actions())
                        .with("needs", s.needs())
                        .with(
                                "facts",
                                s.facts().stream()
                                        .map(f -> Shape.empty()
                                                .with("text", f.text())
                                                .with("measured_at", f.measuredAt()))
                                        .toList());
        };
    }

    private static Shape person(Participant p) {
        return Shape.empty().with("name", p.name()).with("role", p.role()).with("since", p.since());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.readiness.Blocker;
import dev.bascule.readiness.DrillDue;
import dev.bascule.readiness.Exercise;
import dev.bascule.readiness.Proof;
import dev.bascule.readiness.Readiness;
import dev.bascule.readiness.SiteReadiness;
import java.util.List;
import java.util.Locale;

/// How ready sites are, as JSON.
public final class ReadinessShape {
    private ReadinessShape() {}

    public static Shape of(Readiness readiness, List<SiteReadiness> sites) {
        var facts = readiness.facts();
        return Shape.document("readiness")
                .with("at", facts.now())
                .with("deployment", facts.setup().deployment().id())
                .with("active", facts.active())
                .with("proved_every", facts.every())
                .with("sites", sites.stream().map(s -> site(readiness, s)).toList())
                .with(
                        "moves",
                        facts.log().exercises().stream()
                                .map(ReadinessShape::exercise)
                                .toList());
    }

    private static Shape site(Readiness readiness, SiteReadiness s) {
        var parts = Shape.empty();
        s.parts()
                .forEach(p -> parts.with(
                        p.part().name().toLowerCase(Locale.ROOT),
                        Shape.empty().with("earned", p.earned()).with("possible", p.possible())));
        return Shape.empty()
                .with("site", s.site())
                .with("score", s.score())
                .with("ready", s.isReady())
                .with("parts", parts)
                .with(
                        "blockers",
                        s.blockers().stream().map(ReadinessShape::blocker).toList())
                .with("proofs", s.proofs().stream().map(ReadinessShape::proof).toList())
                .with(
                        "calendar",
                        readiness.calendar().stream()
                                .filter(d -> d.site().equals(s.site()))
                                .map(d -> due(d, readiness))
                                .toList());
    }

    private static Shape blocker(Blocker b) {
        return Shape.empty()
                .with("what", b.title())
                .with("evidence", b.evidence())
                .with("stops_people", b.stopsPeople())
                .with("do", b.remedy().words());
    }

    private static Shape proof(Proof p) {
        return Shape.empty()
                .with("proof", p.kind().code())
                .with("about", p.subject())
                .with("verdict", p.verdict().code())
                .with("value", p.value())
                .with("how", p.how())
                .with("measured_at", p.measuredAt())
                .with("do", p.remedy().map(r -> r.words()));
    }

    private static Shape due(DrillDue d, Readiness readiness) {
        return Shape.empty()
                .with("rehearsal", d.rehearsal().title())
                .with("last", d.lastArrived().map(Exercise::endedAt))
                .with("due", d.due())
                .with("overdue", d.isOverdue(readiness.facts().now()));
    }

    private static Shape exercise(Exercise e) {
        return Shape.empty()
                .with("verb", e.verb().code())
                .with("from", e.from())
                .with("to", e.to())
                .with("ended_at", e.endedAt())
                .with("took", e.took())
                .with("ending", e.ending().code())
                .with("drill", e.isDrill())
                .with("incident", e.incident());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.drill.DrillReport;
import dev.bascule.drill.Expectation;
import dev.bascule.drill.Scenario;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.drill.Leg;
import dev.bascule.failover.drill.Verdict;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a rehearsal found, and the list of rehearsals, as JSON.
public final class DrillShape {
    private DrillShape() {}

    public static Shape of(DrillReport report) {
        var shape = Shape.document("drill")
                .with("scenario", report.scenario())
                .with("seed", report.seed())
                .with("deployment", report.deployment())
                .with("from", report.move().from())
                .with("to", report.move().to())
                .with("trigger", report.move().trigger())
                .with("state", report.state())
                .with(
                        "transitions",
                        report.transitions().stream()
                                .map(t -> Shape.empty()
                                        .with("at", t.at())
                                        .with("from", t.from())
                                        .with("to", t.to()))
                                .toList());
        var overhead = new LinkedHashMap<String, Optional<Duration>>();
        for (var phase : report.phases()) {
            shape.with(phase.name() + "_ms", phase.took()).with(phase.name() + "_bound_ms", phase.bound());
            overhead.put(phase.name() + "_ms", phase.overhead());
        }
        shape.with("overhead", overhead)
                .with("dns_before", report.dnsBefore())
                .with("dns_after", report.dnsAfter())
                .with("requests", report.requests())
                .with("requests_failed", report.failedRequests());
        return ending(shape, report);
    }

    /// A drill with real users, as far as it has come.
    public static Shape drill(Drill drill) {
        return Shape.empty()
                .with("scenario", drill.scenario())
                .with("rehearsal", drill.announced().map(a -> a.rehearsal().code()))
                .with("announced_by", drill.announced().map(a -> a.by()))
                .with("note", drill.announced().map(a -> a.note()))
                .with("since", drill.since())
                .with("under_way", drill.isUnderWay())
                .with("there", drill.there().map(DrillShape::leg))
                .with("home", drill.home().map(DrillShape::leg))
                .with("objective_ms", drill.objective())
                .with("verdict", drill.verdict().map(DrillShape::verdict));
    }

    static Shape verdict(Verdict verdict) {
        return Shape.empty()
                .with("outcome", verdict.outcome().name().toLowerCase(Locale.ROOT))
                .with("because", verdict.because());
    }

    private static Shape leg(Leg leg) {
        return Shape.empty()
                .with("execution", leg.execution())
                .with("started_at", leg.startedAt())
                .with("ended_at", leg.endedAt())
                .with("status", leg.status().code())
                .with("took_ms", leg.took())
                .with("exceptions", leg.exceptions());
    }

    private static Shape ending(Shape shape, DrillReport report) {
        return shape.with("users", report.users().stream().map(DrillShape::user).toList())
                .with("journal_events", report.proof().journalEvents())
                .with("chain_ok", report.proof().chainHolds())
                .with("rolled_back", report.rolledBack())
                .with("expected", expectation(report.expected()))
                .with("differences", report.differences())
                .with("met", report.isMet());
    }

    private static Shape user(DrillReport.User user) {
        return Shape.empty()
                .with("resolver", user.resolver())
                .with("ordinary", user.ordinary())
                .with("requests", user.requests())
                .with("requests_failed", user.failed())
                .with("outage_ms", user.outage())
                .with("served", user.served());
    }

    private static Shape expectation(Expectation expected) {
        return Shape.empty()
                .with("failover", expected.failover())
                .with("to", expected.to())
                .with("final", expected.finalState().code());
    }

    public static Shape list(List<Scenario> scenarios) {
        return Shape.document("scenarios")
                .with(
                        "scenarios",
                        scenarios.stream()
                                .map(s -> Shape.empty()
                                        .with("name", s.name())
                                        .with("title", s.title())
                                        .with("description", s.description().strip())
                                        .with("deployment", s.deployment())
                                        .with("expected", expectation(s.expectation())))
                                .toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.client.Preview;
import dev.bascule.dns.Reading;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.RuleResult;
import java.util.Locale;

/// Dry runs and executions as JSON.
public final class PlanShape {
    private PlanShape() {}

    public static Shape of(Preview preview) {
        return Shape.document("plan")
                .with("blocked", preview.isBlocked())
                .with("problems", preview.problems())
                .with("rules", preview.rules().stream().map(PlanShape::rule).toList())
                .with(
                        "candidates",
                        preview.ranking().stream().map(PlanShape::candidate).toList())
                .with(
                        "records",
                        preview.facts().readings().stream()
                                .map(PlanShape::reading)
                                .toList())
                .with("worst_cache_ms", preview.worstCache())
                .with("expires_at", preview.expiresAt())
                .with("plan", preview.plan().map(PlanShape::plan));
    }

    private static Shape rule(RuleResult r) {
        return Shape.empty()
                .with("code", r.rule().code())
                .with("title", r.rule().title())
                .with("standing", r.standing().name().toLowerCase(Locale.ROOT))
                .with("evidence", r.evidence());
    }

    private static Shape candidate(CandidateScore c) {
        return Shape.empty()
                .with("site", c.site())
                .with("score", c.total())
                .with("eligible", c.isEligible())
                .with("because", c.because())
                .with(
                        "parts",
                        c.parts().stream()
                                .map(p -> Shape.empty()
                                        .with("name", p.name())
                                        .with("weight", p.weight())
                                        .with("earned", p.earned())
                                        .with("evidence", p.evidence()))
                                .toList());
    }

    static Shape reading(ProviderReading r) {
        var shape = Shape.empty()
                .with("provider", r.provider())
                .with("record", r.reading().key());
        return switch (r.reading()) {
            case Reading.Found found ->
                shape.with("state", "found")
                        .with("values", found.set().values())
                        .with("ttl_ms", found.set().ttl())
                        .with("warnings", found.warnings());
            case Reading.Absent _ -> shape.with("state", "absent");
            case Reading.InTheWay way -> shape.with("state", "in-the-way").with("what", way.what());
            case Reading.Failed failed ->
                shape.with("state", "failed").with("problem", failed.problem().message());
        };
    }

    static Shape plan(Plan plan) {
        return Shape.empty()
                .with("deployment", plan.deployment())
                .with("verb", plan.verb().code())
                .with("from", plan.from())
                .with("to", plan.to())
                .with("hash", plan.hash())
                .with("expected_ms", plan.expected())
                .with("steps", plan.steps().stream().map(PlanShape::step).toList());
    }

    private static Shape step(Step step) {
        var shape = Shape.empty()
                .with("id", step.id())
                .with("title", step.title())
                .with("stage", step.stage().title())
                .with("after", step.after())
                .with("expected_ms", step.expected())
                .with("on_failure", step.onFailure().code());
        return step.action() instanceof Action.SwitchDns(var change)
                ? shape.with("before", change.before().values())
                        .with("after_values", change.after().values())
                        .with("before_ttl_ms", change.before().ttl())
                        .with("after_ttl_ms", change.after().ttl())
                : shape;
    }

    /// An execution with every step and its evidence.
    public static Shape execution(Execution x) {
        return Shape.empty()
                .with("id", x.id())
                .with("verb", x.plan().verb().code())
                .with("from", x.plan().from())
                .with("to", x.plan().to())
                .with("status", x.status().code())
                .with("by", x.by())
                .with("reason", x.reason())
                .with("started_at", x.startedAt())
                .with("ended_at", x.endedAt())
                .with("steps", x.runs().stream().map(PlanShape::run).toList());
    }

    private static Shape run(StepRun run) {
        return Shape.empty()
                .with("id", run.step().id())
                .with("title", run.step().title())
                .with("status", run.status().code())
                .with("attempts", run.attempts())
                .with("started_at", run.startedAt())
                .with("ended_at", run.endedAt())
                .with("detail", run.detail())
                .with("evidence", run.evidence());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.predict.BacktestReport;
import dev.bascule.predict.Turn;
import dev.bascule.settings.DiffLine;
import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.PolicyDraft;
import dev.bascule.settings.PolicyKey;
import dev.bascule.settings.PolicyStanding;
import java.util.List;
import java.util.Optional;

/// Policies, their changes and their backtests as JSON.
public final class PolicyShape {
    private PolicyShape() {}

    public static Shape standing(PolicyStanding s) {
        return Shape.document("policy")
                .with("deployment", s.deployment())
                .with("file", s.file())
                .with("values", s.values().stream().map(PolicyShape::value).toList());
    }

    private static Shape value(PolicyStanding.Value v) {
        return Shape.empty()
                .with("key", v.key().code())
                .with("value", v.text())
                .with("place", v.place())
                .with("about", v.key().about());
    }

    /// Both sides of every decision; a side is null where nothing of the kind was decided.
    public static Shape report(BacktestReport r) {
        return Shape.document("policy-preview")
                .with("from", r.from())
                .with("to", r.to())
                .with("judged_anew", r.judgedAnew())
                .with("summary", r.summary())
                .with("moves_would", BacktestReport.moves(r.would()))
                .with("moves_really", BacktestReport.moves(r.really()))
                .with("parts_at", r.partsAt())
                .with("decisions", r.pairs().stream().map(PolicyShape::pair).toList())
                .with("limits", r.limits());
    }

    private static Shape pair(BacktestReport.Pair p) {
        return Shape.empty()
                .with("same", p.isSame())
                .with("shift_ms", p.shift())
                .with("would", p.would().map(PolicyShape::turn))
                .with("really", p.really().map(PolicyShape::turn));
    }

    private static Shape turn(Turn t) {
        return Shape.empty()
                .with("at", t.at())
                .with("what", t.kind().code())
                .with("site", Optional.of(t.site()).filter(s -> !s.isEmpty()))
                .with("text", t.sentence());
    }

    public static Shape written(PolicyDesk.Written written) {
        return Shape.document("policy-change")
                .with("written", written.isDone())
                .with("text", written.words())
                .with("diff", diff(written.diff()));
    }

    public static List<Shape> diff(List<DiffLine> diff) {
        return diff.stream()
                .map(d -> Shape.empty()
                        .with("new", d.isNew())
                        .with("line", d.number())
                        .with("text", d.text()))
                .toList();
    }

    public static List<Shape> problems(List<PolicyDraft.Problem> problems) {
        return problems.stream()
                .map(p ->
                        Shape.empty().with("key", p.key().map(PolicyKey::code)).with("text", p.words()))
                .toList();
    }
}

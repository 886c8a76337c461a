// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.failover.rule.RuleResult;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.tiers.reading.RulesFace;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// What the safety rules say of a site as a target now, those in the way by name.
final class RuleLines {
    private static final double GLYPH = 12;

    private RuleLines() {}

    static List<Node> of(RulesFace rules) {
        return switch (rules) {
            case RulesFace.NotAsked(var because) -> said("", because);
            case RulesFace.Asking _ -> said("", "The safety rules are being judged by a dry run.");
            case RulesFace.Failed(var reason) ->
                said("", "The safety rules could not be judged, so take it as forbidden: " + reason);
            case RulesFace.Judged judged -> judged(judged);
        };
    }

    private static List<Node> said(String about, String words) {
        return List.of(Lines.section("As a target", about), Lines.note(words));
    }

    private static List<Node> judged(RulesFace.Judged judged) {
        var about = "at " + Figures.time(judged.at());
        if (judged.inTheWay().isEmpty() && judged.problems().isEmpty()) {
            return said(about, "All `" + judged.rules() + "` safety rules pass.");
        }
        var nodes = new ArrayList<Node>();
        nodes.add(Lines.section("As a target", about));
        judged.problems().forEach(p -> nodes.add(Lines.note("No plan can be made: " + p)));
        judged.inTheWay().forEach(r -> nodes.add(rule(r)));
        return nodes;
    }

    private static Node rule(RuleResult result) {
        var forbids = result.standing() == RuleResult.Standing.FAIL;
        var words = new ProseFlow(result.rule().title() + ": " + result.evidence(), Css.T12, Css.F2);
        var line = Lines.spoken(
                result.rule().title() + (forbids ? " forbids, " : " warns, ") + result.evidence(),
                forbids ? new IconView(Icon.FENCE, GLYPH) : new StateGlyph(Mark.DEGRADED, GLYPH),
                Columns.growing(words),
                new ProseLine(forbids ? "forbids" : "warns", Css.T11, Css.F1).whole());
        line.getStyleClass().add("tall");
        return line;
    }
}

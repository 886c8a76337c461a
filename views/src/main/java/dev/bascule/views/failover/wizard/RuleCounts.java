// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.rule.RuleResult;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.failover.prepare.WizardPage;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// How many rules pass, warn and fail, for the head of a panel.
final class RuleCounts {
    private RuleCounts() {}

    static Node of(WizardPage page) {
        var warnings = page.count(RuleResult.Standing.WARN) + page.count(RuleResult.Standing.OVERRIDDEN);
        var failures = page.count(RuleResult.Standing.FAIL);
        var row = new HBox(
                part(new IconView(Icon.CHECK, 13), page.count(RuleResult.Standing.PASS) + " pass", Css.F1),
                part(
                        warnings > 0 ? new StateGlyph(Mark.DEGRADED, 12) : new IconView(Icon.WARN, 12),
                        warnings + (warnings == 1 ? " warning" : " warnings"),
                        warnings > 0 ? Css.F1 : Css.F3),
                part(
                        failures > 0 ? new StateGlyph(Mark.UNHEALTHY, 12) : new IconView(Icon.X, 13),
                        failures + " fail",
                        failures > 0 ? Css.F1 : Css.F3));
        row.getStyleClass().add("rule-counts");
        return row;
    }

    private static Node part(Node sign, String words, String level) {
        var part = new HBox(sign, new ProseLine(words).whole());
        part.getStyleClass().addAll("part", Css.T12, level);
        return part;
    }
}

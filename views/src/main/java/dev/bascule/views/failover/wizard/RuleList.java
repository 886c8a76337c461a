// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.failover.prepare.WizardPage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The safety rules with pass, warning or failure and their evidence. A warning has its own tick, a failed rule
/// its own break-glass where one is allowed.
final class RuleList extends VBox {
    private final BiConsumer<Rule, Boolean> onAccept;
    private final BiConsumer<Rule, Boolean> onOverride;
    private final Latest<List<RuleResult>> shown = new Latest<>();
    private final Map<Rule, CheckBox> ticks = new EnumMap<>(Rule.class);

    RuleList(BiConsumer<Rule, Boolean> onAccept, BiConsumer<Rule, Boolean> onOverride) {
        this.onAccept = onAccept;
        this.onOverride = onOverride;
        getStyleClass().add("rule-list");
    }

    void show(WizardPage page) {
        if (shown.isNews(page.rules())) {
            ticks.clear();
            getChildren().clear();
            page.rules().forEach(rule -> add(rule, page.person()));
        }
        var choices = page.choices();
        ticks.forEach((rule, tick) -> tick.setSelected(
                choices.accepted().contains(rule) || choices.overridden().contains(rule)));
    }

    private void add(RuleResult result, String person) {
        var title = new ProseLine(result.rule().title(), "rule-title").whole();
        var evidence = new ProseLine(result.evidence(), "evidence");
        var row = new HBox(sign(result.standing()), title, Columns.space(), evidence);
        row.getStyleClass().addAll(Css.ROW, "rule");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(result.rule().title() + ", " + result.standing() + ", " + result.evidence());
        getChildren().add(row);
        switch (result.standing()) {
            case PASS -> row.getStyleClass().add("passed");
            case WARN -> addTick(result.rule(), "Accept this warning", "recorded with " + person, onAccept);
            case FAIL -> {
                if (result.rule().isOverridable()) {
                    addTick(result.rule(), "Override this rule, break-glass", "needs a reason", onOverride);
                } else {
                    addNote("blocks, cannot be overridden");
                }
            }
            case OVERRIDDEN -> addTick(result.rule(), "Overridden, break-glass", "recorded with " + person, onOverride);
        }
    }

    private void addTick(Rule rule, String words, String note, BiConsumer<Rule, Boolean> action) {
        var tick = new CheckBox(words);
        tick.setAccessibleText(words + ": " + rule.title());
        tick.setOnAction(_ -> action.accept(rule, tick.isSelected()));
        ticks.put(rule, tick);
        line(tick, note);
    }

    private void addNote(String words) {
        line(new Label(words), "");
    }

    private void line(Node left, String note) {
        var right = new ProseLine(note, Css.F3).whole();
        var line = new HBox(left, Columns.space(), right);
        line.getStyleClass().add("tick-line");
        getChildren().add(line);
    }

    private static Node sign(RuleResult.Standing standing) {
        return switch (standing) {
            case PASS -> new IconView(Icon.CHECK, 14);
            case WARN, OVERRIDDEN -> new StateGlyph(Mark.DEGRADED, 14);
            case FAIL -> new StateGlyph(Mark.UNHEALTHY, 14);
        };
    }
}

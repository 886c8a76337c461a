// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.rule.RuleResult;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.failover.prepare.WizardPage;
import dev.bascule.views.failover.prepare.WizardStep;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// One step of the path: its number until it is done, then a check mark and what was settled.
final class TrailStop extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final WizardStep step;
    private final Label number = new Label();
    private final IconView check = new IconView(Icon.CHECK, 13);
    private final Label name = new Label();
    private final Label settled = new Label();
    private final BooleanProperty current = new SimpleBooleanProperty();

    TrailStop(WizardStep step) {
        this.step = step;
        getStyleClass().add("stop");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        number.setText(Integer.toString(step.ordinal() + 1));
        var mark = new StackPane(number, check);
        mark.getStyleClass().add("number");
        settled.getStyleClass().addAll("settled", Css.MONO);
        getChildren().addAll(mark, name, settled);
    }

    /// In a narrow window only the current step and what is settled keep their words.
    void setNarrow(boolean narrow) {
        name.managedProperty().unbind();
        name.setManaged(true);
        if (narrow) {
            name.managedProperty().bind(current);
        }
        name.visibleProperty().bind(name.managedProperty());
    }

    void show(WizardPage page) {
        current.set(step == page.step());
        var isDone = step.ordinal() < page.step().ordinal();
        pseudoClassStateChanged(DONE, isDone);
        pseudoClassStateChanged(CURRENT, step == page.step());
        name.setText(title(page));
        check.setVisible(isDone);
        number.setVisible(!isDone);
        settled.setText(isDone ? settled(page) : "");
        settled.setManaged(!settled.getText().isEmpty());
        var state = isDone ? ", done" : step == page.step() ? ", current step" : ", not reached";
        setAccessibleText("Step " + (step.ordinal() + 1) + ", " + name.getText() + state);
    }

    private String title(WizardPage page) {
        return step == WizardStep.TARGET && page.isFailback() ? "Recovery gates" : step.title();
    }

    private String settled(WizardPage page) {
        return switch (step) {
            case TARGET -> page.to();
            case PRECONDITIONS ->
                page.rules().isEmpty()
                        ? ""
                        : page.count(RuleResult.Standing.PASS) + "/"
                                + page.rules().size();
            case PLAN, CONFIRM, EXECUTE -> "";
        };
    }
}

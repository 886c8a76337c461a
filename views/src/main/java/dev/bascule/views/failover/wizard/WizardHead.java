// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.rule.RuleResult;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.failover.prepare.WizardPage;
import dev.bascule.views.failover.prepare.WizardStep;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The head of the wizard: what is moved where, how far one is, and the automatic countdown that waits behind
/// it.
final class WizardHead extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private static final double ROOMY = 1300;

    private final Label title = new Label();
    private final Label from = new Label();
    private final Label to = new Label();
    private final List<Stop> stops = new ArrayList<>();
    private final HBox countdown = new HBox();
    private final ProseLine countdownWords = new ProseLine("").whole();

    WizardHead() {
        getStyleClass().add("wizard-head");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().addAll(Css.T16, Css.STRONG);
        title.setMinWidth(USE_PREF_SIZE);
        var route = new HBox(from, new IconView(Icon.ARROW, 14), to);
        route.getStyleClass().addAll("route", Css.F2);
        route.setMinWidth(USE_PREF_SIZE);
        var divider = new Region();
        divider.getStyleClass().add(Css.DIVIDER);
        getChildren().addAll(title, route, divider, trail(), Columns.space(), countdown);
        widthProperty().subscribe(w -> stops.forEach(stop -> stop.setNarrow(w.doubleValue() < ROOMY)));
        countdown.getStyleClass().add("countdown");
        countdown.setMinWidth(USE_PREF_SIZE);
        countdown.getChildren().addAll(new IconView(Icon.PAUSE, 13), countdownWords);
        Mark.paint(countdown, Mark.TRANSITION);
    }

    void show(WizardPage page) {
        title.setText(page.title());
        from.setText(page.from());
        to.setText(page.to());
        stops.forEach(stop -> stop.show(page));
        var words = page.countdown().words(page.now());
        countdown.setVisible(!words.isEmpty());
        countdownWords.setText(words);
        countdown.setAccessibleText(words.replace("**", ""));
    }

    private HBox trail() {
        var trail = new HBox();
        trail.getStyleClass().add("trail");
        trail.setMinWidth(0);
        for (var step : WizardStep.values()) {
            if (!stops.isEmpty()) {
                var line = new Region();
                line.getStyleClass().add("line");
                trail.getChildren().add(line);
            }
            var stop = new Stop(step);
            stops.add(stop);
            trail.getChildren().add(stop);
        }
        return trail;
    }

    /// One step of the path: its number until it is done, then a check mark and what was settled.
    private static final class Stop extends HBox {
        private final WizardStep step;
        private final Label number = new Label();
        private final IconView check = new IconView(Icon.CHECK, 13);
        private final Label name = new Label();
        private final Label settled = new Label();
        private final BooleanProperty current = new SimpleBooleanProperty();

        Stop(WizardStep step) {
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
}

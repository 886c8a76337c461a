// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.styles.Css;
import dev.bascule.styles.Glyph;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StatePill;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The head of a run: state, route, the four clocks, what people may do, and the bar of time. No dialog covers
/// it.
final class RunHeader extends VBox {
    private final StatePill state = new StatePill("Deployment", StatePill.Size.LARGE);
    private final Label from = new Label();
    private final Label to = new Label();
    private final ProseLine headline = new ProseLine("", Css.T12, Css.F3).whole();
    private final Clock elapsed = new Clock("Elapsed", "hero");
    private final Clock predicted = new Clock("Predicted total", "bright");
    private final Clock estimate = new Clock("Estimate", "quiet");
    private final Clock objective = new Clock("Objective", "quiet");
    private final ActionButton pause;
    private final ActionButton resume;
    private final ActionButton decide;
    private final ActionButton abort;
    private final ActionButton done;
    private final ProseLine undo = new ProseLine("", Css.T11, Css.F3).whole();
    private final RunClock clock = new RunClock();

    /// What a person may ask for in the head.
    interface Ways {
        void pause();

        void resume();

        void decide();

        void abort();

        void leave();
    }

    RunHeader(Ways ways) {
        getStyleClass().add("run-header");
        pause = ActionButton.usual("Pause", ways::pause).large().with(Icon.PAUSE);
        resume = ActionButton.usual("Resume", ways::resume).large().with(Icon.PLAY);
        decide = ActionButton.primary("Decide…", ways::decide).large();
        abort = new ActionButton("Abort and roll back…", ActionButton.Kind.HEAVY, ways::abort)
                .large()
                .with(Icon.STOP);
        done = ActionButton.usual("Back to the overview", ways::leave).large();
        abort.setId("run-abort");
        decide.setId("run-decide");
        var route = new HBox(from, new IconView(Icon.ARROW, 18), to);
        route.getStyleClass().add("route");
        var first = new HBox(state, route);
        first.getStyleClass().add("first");
        var words = new VBox(first, headline);
        words.getStyleClass().add("words");
        var clocks = new HBox(elapsed, predicted, estimate, objective);
        clocks.getStyleClass().add("clocks");
        clocks.setMinWidth(Region.USE_PREF_SIZE);
        var divider = new Region();
        divider.getStyleClass().add(Css.DIVIDER);
        var row = new HBox(words, Columns.space(), clocks, divider, actions());
        row.getStyleClass().add("top");
        getChildren().addAll(row, clock);
    }

    void show(RunPage page, String refusal) {
        if (page.isRollingBack() && !page.run().status().isEnded()) {
            state.show(Glyph.BACK, "ROLLING BACK", Mark.TRANSITION);
        } else {
            state.show(page.mark());
        }
        from.setText(page.run().plan().from().value());
        to.setText(page.run().plan().to().value());
        headline.setText(page.headline());
        var forecast = page.forecast();
        elapsed.show(Figures.span(forecast.elapsed()));
        predicted.show(forecast.predicted().map(Figures::span).orElse(Figure.NONE.text()));
        estimate.show(Figures.span(forecast.estimate()));
        objective.show(forecast.objective().map(Figures::span).orElse(Figure.NONE.text()));
        showActions(page, refusal);
        clock.show(forecast, waiting(page.run().status()));
    }

    private void showActions(RunPage page, String refusal) {
        var status = page.run().status();
        var isOpen = !status.isEnded();
        visible(pause, status == ExecutionStatus.RUNNING && !page.isRollingBack());
        visible(resume, status == ExecutionStatus.PAUSED_BY_OPERATOR);
        visible(decide, status == ExecutionStatus.PAUSED_BY_FAILED_STEP);
        visible(abort, page.canAbort());
        visible(done, !isOpen);
        abort.setText(page.undoing().button());
        abort.setAccessibleText(page.undoing().button() + " " + page.undoing().words());
        undo.setText(page.canAbort() ? page.undoing().words() : "");
        var why = refusal.isEmpty() ? null : refusal;
        pause.refuseBecause(why);
        resume.refuseBecause(why);
        abort.refuseBecause(why);
    }

    private static String waiting(ExecutionStatus status) {
        return switch (status) {
            case PAUSED_BY_FAILED_STEP -> "waiting for you";
            case PAUSED_BY_OPERATOR -> "paused";
            case ABORTING -> "aborting";
            case ROLLING_BACK -> "rolling back";
            case RUNNING, COMPLETED, COMPLETED_WITH_EXCEPTIONS, ROLLED_BACK, FAILED -> "";
        };
    }

    private Node actions() {
        var buttons = new HBox(pause, resume, decide, abort, done);
        buttons.getStyleClass().add("buttons");
        var actions = new VBox(buttons, undo);
        actions.getStyleClass().add("actions");
        actions.setFillWidth(false);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        return actions;
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// A small name over a large time.
    private static final class Clock extends VBox {
        private final String name;
        private final Label value = new Label();

        Clock(String name, String look) {
            this.name = name;
            getStyleClass().addAll("clock", look);
            var title = new Label(name);
            title.getStyleClass().addAll(Css.T11, Css.F3);
            title.setMinWidth(USE_PREF_SIZE);
            value.getStyleClass().add("value");
            value.setMinWidth(USE_PREF_SIZE);
            setAccessibleRole(AccessibleRole.TEXT);
            getChildren().addAll(title, value);
        }

        void show(String time) {
            value.setText(time);
            setAccessibleText(name + " " + time);
        }
    }
}

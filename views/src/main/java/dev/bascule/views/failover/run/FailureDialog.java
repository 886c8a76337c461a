// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.RunForecast;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Decision;
import dev.bascule.views.control.text.Figures;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks what is to become of a failed step. Retrying goes on at once; leaving it out needs a reason, aborting
/// leads to the abort dialog.
final class FailureDialog {
    private final FailureReport report;
    private final Ways ways;
    private final Decision decision;
    private final TextField reason = new TextField();
    private final ActionButton go;
    private FailureReport.Choice.Kind chosen = FailureReport.Choice.Kind.RETRY;

    /// What the dialog leads to.
    interface Ways {
        void retry();

        void skip(FailureReport report, String reason);

        void abort();

        void later();
    }

    FailureDialog(FailureReport report, Ways ways) {
        this.report = report;
        this.ways = ways;
        var facts = List.of(
                new Decision.Fact("Cause", report.failed().detail()),
                new Decision.Fact("Done so far", report.done()),
                new Decision.Fact("Not done", report.open()),
                new Decision.Fact("Writes", report.writes()));
        var choices = report.choices().stream()
                .map(c -> new Decision.Choice(c.title(), c.cost(), c.isRecommended()))
                .toList();
        decision = new Decision(Mark.UNHEALTHY, report.title(), report.meaning(), facts, choices);
        go = ActionButton.primary("Retry", this::go).large();
        go.setId("decision-go");
        reason.setId("skip-reason");
        reason.getStyleClass().add(Css.FIELD);
        reason.setPromptText("Why it may be left out, for the journal");
        reason.setAccessibleText("Reason for leaving out step " + report.number());
        reason.textProperty().subscribe(_ -> judge());
        decision.getStyleClass().add("run-dialog");
        decision.setLog(new VBox(reason, log()));
        decision.setActions(
                ActionButton.usual("Decide later", ways::later).large().key("Esc"), go);
        decision.onChoice(this::choose);
    }

    Decision node() {
        return decision;
    }

    FailureReport report() {
        return report;
    }

    void tick(RunForecast forecast) {
        decision.setClock("Elapsed `" + Figures.span(forecast.elapsed()) + "`"
                + forecast.objective()
                        .map(o -> ", objective `" + Figures.span(o) + "`")
                        .orElse("")
                + ", the clock keeps running");
    }

    private VBox log() {
        var lines = new VBox();
        lines.getStyleClass().add("lines");
        var title = new ProseLine("Log of step " + report.number(), "log-title");
        lines.getChildren().add(title);
        report.log().forEach(line -> {
            var label = new Label(line);
            label.getStyleClass().addAll(Css.MONO, Css.T12, Css.F2, "log-line");
            lines.getChildren().add(label);
        });
        lines.setVisible(!report.log().isEmpty());
        lines.setManaged(!report.log().isEmpty());
        return lines;
    }

    private void choose(int index) {
        chosen = index < 0
                ? FailureReport.Choice.Kind.RETRY
                : report.choices().get(index).kind();
        var isSkip = chosen == FailureReport.Choice.Kind.SKIP;
        reason.setVisible(isSkip);
        reason.setManaged(isSkip);
        go.setText(
                switch (chosen) {
                    case RETRY -> "Retry step " + report.number();
                    case SKIP -> "Skip step " + report.number();
                    case ABORT -> "Abort and roll back…";
                });
        go.setAccessibleText(go.getText());
        judge();
    }

    private void judge() {
        var needsReason =
                chosen == FailureReport.Choice.Kind.SKIP && reason.getText().isBlank();
        go.refuseBecause(needsReason ? "Write a reason first; it goes into the journal." : null);
    }

    private void go() {
        switch (chosen) {
            case RETRY -> ways.retry();
            case SKIP -> ways.skip(report, reason.getText());
            case ABORT -> ways.abort();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.policy;

import dev.bascule.predict.BacktestReport;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Bar;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What would have happened in the recorded past beside what did, with the sentence of each decision and what
/// the record cannot tell.
final class PastPanel extends VBox {
    private static final double LINE = 44;

    private final PolicyModel model;
    private final Panel panel = new Panel("The past", "");
    private final Segmented<Duration> back;
    private final ActionButton go;
    private final ListView<BacktestReport.Pair> list = new ListView<>();
    private final Bar bar = new Bar(240, 4);
    private final Label done = new Label();

    PastPanel(PolicyModel model) {
        this.model = model;
        getStyleClass().add("policy-past");
        back = new Segmented<>("How far back", PolicyModel.PERIODS, PastPanel::words).small();
        back.show(model.backProperty().get());
        back.valueProperty().subscribe(model.backProperty()::set);
        go = ActionButton.primary("Try on the record", this::press).small().key("T");
        panel.setRight(back, go);
        list.setId("policy-past");
        list.setAccessibleText("Decisions, would and really");
        list.setFixedCellSize(LINE);
        list.setCellFactory(_ -> new PairCell());
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        model.attemptProperty().subscribe(this::show);
        model.draftProperty().subscribe(_ -> judge());
        model.standingProperty().subscribe(_ -> judge());
    }

    private static String words(Duration back) {
        return back.toDays() > 0 && back.toHours() != 24 ? back.toDays() + " d" : back.toHours() + " h";
    }

    private void press() {
        if (model.isTrying()) {
            model.callOff();
        } else {
            model.tryOut();
        }
    }

    private void judge() {
        go.setText(model.isTrying() ? "Call off" : "Try on the record");
        go.refuseBecause(model.isTrying() ? null : model.whyNotTry().orElse(null));
    }

    private void show(Attempt attempt) {
        judge();
        switch (attempt) {
            case Attempt.None _ -> {
                panel.setSubtitle("");
                panel.setContent(Notice.empty(
                        Icon.TIMELINE,
                        "Not tried yet",
                        "The engine runs again over the journal and the observations, under the values of the form. "
                                + "Nothing is moved and nothing is written."));
            }
            case Attempt.Running(var share) -> {
                bar.show(share, null);
                done.setText(Math.round(share * 100) + " % of the record");
                panel.setSubtitle("the engine runs over the record");
                panel.setContent(running());
            }
            case Attempt.Ended(var title, var words) -> {
                panel.setSubtitle("");
                panel.setContent(Notice.empty(Icon.TIMELINE, title, words));
            }
            case Attempt.Done(var report) -> show(report);
        }
    }

    private Node running() {
        done.getStyleClass().setAll("label", Css.T12, Css.F2);
        var box = new VBox(done, bar);
        box.getStyleClass().add("running");
        return box;
    }

    private void show(BacktestReport report) {
        panel.setSubtitle(Figures.dayOrMinute(report.from(), report.to()) + " to "
                + Figures.dayOrMinute(report.to(), report.to()) + " UTC");
        var summary = new ProseFlow(report.summary(), Css.T13, Css.STRONG);
        var head = new VBox(summary);
        head.getStyleClass().add("summary");
        report.partsAt()
                .ifPresent(t -> head.getChildren()
                        .add(note("From " + Figures.dayOrMinute(t, report.to())
                                + " UTC on the two worlds differ; what follows rests on assumptions.")));
        report.limits().forEach(limit -> head.getChildren().add(note(limit)));
        list.getItems().setAll(report.pairs());
        list.setPlaceholder(Notice.empty(
                Icon.TIMELINE, "No decision", "Nothing was decided in this time, and nothing would have been."));
        panel.setContent(head, list);
    }

    private static Node note(String words) {
        var note = new ProseFlow(words, Css.T11, Css.F2);
        note.setMinWidth(0);
        return note;
    }
}

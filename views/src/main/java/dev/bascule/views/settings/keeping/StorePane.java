// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.keeping;

import dev.bascule.settings.StoreStanding;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Bar;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the history lies and how much it is, with what can be done to it; each work says before what it takes.
public final class StorePane extends VBox {
    private static final double NAME = 190;
    private static final long KB = 1024;

    private final StoreModel model;
    private final Panel panel = new Panel("Store", "what Bascule remembers");
    private final VBox facts = new VBox();
    private final VBox outcome = new VBox();
    private final Bar bar = new Bar(320, 4);
    private final ActionButton verify;
    private final ActionButton prune;
    private final TextField file = new TextField();

    public StorePane(StoreModel model) {
        this.model = model;
        getStyleClass().add("store-pane");
        verify = ActionButton.usual("Verify the chain", this::verify).small().key("V");
        prune = ActionButton.usual("Prune now", model::prune).small();
        file.setId("store-backup");
        file.setPromptText("/path/of/a/new/file.db");
        file.setAccessibleText("File that the copy goes to; it must not be there yet");
        file.getStyleClass().addAll(Css.FIELD, Css.MONO);
        file.setOnAction(_ -> model.backup(file.getText()));
        panel.setRight(prune, verify);
        var copy = ActionButton.usual("Copy the journal", () -> model.backup(file.getText()))
                .small();
        var line = new HBox(name("Backup to a new file"), Columns.growing(file), copy);
        line.getStyleClass().add("setting");
        facts.getStyleClass().add("rows");
        outcome.getStyleClass().add("outcome");
        panel.setContent(facts, line, outcome);
        VBox.setVgrow(panel, Priority.NEVER);
        getChildren().add(panel);
        model.standingProperty().subscribe(this::show);
        model.workProperty().subscribe(this::show);
    }

    /// Proves the chain, or ends that.
    public void verify() {
        if (model.workProperty().get().isRunning()) {
            model.callOff();
        } else {
            model.verify();
        }
    }

    private static Node name(String words) {
        var name = new Label(words);
        name.getStyleClass().addAll(Css.T12, Css.F2);
        return Columns.left(name, NAME);
    }

    private void show(Optional<StoreStanding> standing) {
        facts.getChildren().clear();
        if (standing.isEmpty()) {
            facts.getChildren().add(Notice.loading(6, "Looking at the store"));
            return;
        }
        var s = standing.get();
        fact("Lies at", s.file());
        fact(
                "Journal",
                Figures.count(s.entries()) + " entries since " + day(s.oldestEntry()) + ", "
                        + Figures.count(s.journalBytes() / KB) + " kB, kept for ever");
        fact(
                "Observations",
                Figures.count(s.samples()) + " since " + day(s.oldestSample()) + ", "
                        + Figures.count(s.observationBytes() / KB) + " kB");
        fact("Retention", "single ones " + length(s.keepsObservations()) + ", hours " + length(s.keepsRollups()));
        fact(
                "Pruning takes",
                Figures.count(s.expired()) + " observations that are older; it happens by itself every ten minutes");
        fact("Last good copy", s.copiedAt().map(t -> day(Optional.of(t))).orElse("none yet; one is made every day"));
        prune.refuseBecause(null);
    }

    private static String day(Optional<Instant> at) {
        return at.map(t -> t.toString().replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC"))
                .orElse("never");
    }

    private static String length(Duration kept) {
        return kept.toDays() > 0 ? kept.toDays() + " d" : Figures.age(kept);
    }

    private void fact(String title, String value) {
        var row = new HBox(name(title), Columns.growing(new ProseLine(value, Css.T12, "value")));
        row.getStyleClass().addAll(Css.ROW, "setting");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(title + ", " + value);
        facts.getChildren().add(row);
    }

    private void show(StoreModel.Work work) {
        verify.setText(work.isRunning() ? "Call off" : "Verify the chain");
        prune.refuseBecause(work.isRunning() ? "something is under way" : null);
        outcome.getChildren().clear();
        if (work.isRunning()) {
            var words = new Label(work.title() + ", " + Math.round(work.share() * 100) + " %");
            words.getStyleClass().addAll(Css.T12, Css.F2);
            bar.show(work.share(), null);
            outcome.getChildren().addAll(words, bar);
        } else if (!work.title().isEmpty()) {
            outcome.getChildren()
                    .add(new Strip(work.isTrouble() ? Mark.DEGRADED : null, work.title() + ". " + work.words()));
        }
    }
}

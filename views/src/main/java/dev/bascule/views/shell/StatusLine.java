// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateWord;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the console itself is worth right now: how old its data is, how much it watches, where it records.
final class StatusLine extends HBox {
    private final ProseLine age = new ProseLine("", "t11", "value").whole();
    private final HBox live = new HBox(fact("Live", age));
    private final HBox left = new HBox();
    private final HBox right = new HBox();
    private final StateWord stale = new StateWord(Mark.DEGRADED);

    StatusLine(ShellModel model, Label announcer) {
        getStyleClass().add("status-line");
        live.getStyleClass().add("facts");
        left.getStyleClass().add("facts");
        right.getStyleClass().add("facts");
        right.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(stale, live, left, space, right, announcer);
        follow(model.statusLeft(), left);
        follow(model.statusRight(), right);
        model.stale().subscribe(this::showStale);
        model.age().subscribe(this::showAge);
    }

    private void showStale(String words) {
        stale.show(Mark.DEGRADED, words);
        stale.setVisible(!words.isEmpty());
        stale.setManaged(!words.isEmpty());
    }

    private void showAge(String words) {
        age.setText(words);
        live.setVisible(!words.isEmpty());
        live.setManaged(!words.isEmpty());
    }

    private static void follow(ObservableList<StatusFact> facts, HBox box) {
        facts.addListener((ListChangeListener<StatusFact>) _ -> show(facts, box));
        show(facts, box);
    }

    private static void show(ObservableList<StatusFact> facts, HBox box) {
        box.getChildren().setAll(facts.stream().map(StatusLine::fact).toList());
    }

    private static HBox fact(StatusFact fact) {
        return fact(fact.name(), new ProseLine(fact.value(), "t11", "value").whole());
    }

    private static HBox fact(String name, ProseLine value) {
        HBox box = new HBox(new Label(name), value);
        box.getStyleClass().add("fact");
        return box;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

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
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The head of the wizard: what is moved where, how far one is, and the automatic countdown that waits behind
/// it.
final class WizardHead extends HBox {

    private static final double ROOMY = 1300;

    private final Label title = new Label();
    private final Label from = new Label();
    private final Label to = new Label();
    private final List<TrailStop> stops = new ArrayList<>();
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
            var stop = new TrailStop(step);
            stops.add(stop);
            trail.getChildren().add(stop);
        }
        return trail;
    }
}

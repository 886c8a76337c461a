// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.incident.Incident;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.timeline.compare.ComparePane;
import dev.bascule.views.timeline.compare.Comparing;
import dev.bascule.views.timeline.compare.DifferenceReading;
import dev.bascule.views.timeline.figure.TimelineFigure;
import dev.bascule.views.timeline.figure.Window;
import dev.bascule.views.timeline.ribbon.RibbonReading;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The page on which the incident on show is compared with another, in the place of its lanes.
final class Comparison {
    private static final double STEP = 1.2;

    private final TimelineViewModel model;
    private final Comparing comparing;
    private final ComparePane pane = new ComparePane();
    private final VBox strip = new VBox();
    private final VBox root = new VBox();
    private List<?> toldLast = List.of();

    Comparison(TimelineViewModel model) {
        this.model = model;
        this.comparing = model.review().comparing();
        root.getChildren().setAll(strip, pane);
        VBox.setVgrow(pane, Priority.ALWAYS);
        VBox.setVgrow(root, Priority.ALWAYS);
        comparing.otherProperty().subscribe(_ -> refresh());
        comparing.taleProperty().subscribe(_ -> refresh());
        comparing.alignmentProperty().subscribe(_ -> refresh());
        model.windowProperty().subscribe(_ -> refresh());
        model.taleProperty().subscribe(_ -> refresh());
        model.review().past().pastProperty().subscribe(_ -> refresh());
        pane.upper().addEventFilter(ScrollEvent.SCROLL, this::scroll);
    }

    Node node() {
        return root;
    }

    /// Shows both incidents as they stand; nothing while there is no second one.
    void refresh() {
        var shown = model.told();
        var other = comparing.otherProperty().get();
        if (shown.isEmpty() || other.isEmpty()) {
            return;
        }
        var one = shown.get();
        var two = other.get();
        var window = model.windowProperty().get();
        var told = List.of(one.id(), two.id(), comparing.alignmentProperty().get());
        if (!told.equals(toldLast)) {
            toldLast = told;
            strip.getChildren().setAll(words(one, two));
        }
        pane.show(
                side(one, model.tale().figure(), window),
                side(two, comparing.taleProperty().get().figure(), window.moved(comparing.later(one))),
                model.now(),
                model.review().comparison(one).map(DifferenceReading::of));
    }

    /// There is no second incident: what that means, and the way back.
    static Node nothing(Runnable back) {
        return Notice.empty(
                Icon.TIMELINE,
                "There is no other incident",
                "Two are needed to compare. A drill in the lab, or the next incident, will be the second.",
                ActionButton.primary("Back to the lanes", back));
    }

    private Strip words(Incident one, Incident two) {
        var way = comparing.alignmentProperty().get();
        return new Strip(
                null,
                one.id() + " compared with " + two.id() + ", aligned at " + way.word() + ".",
                ActionButton.usual("Align at " + way.other().word(), comparing::align)
                        .small()
                        .key("A"),
                ActionButton.usual("Next", () -> model.review().compareNext(one))
                        .small()
                        .key("C"),
                ActionButton.usual("End", comparing::end).small().key("Esc"));
    }

    private ComparePane.Side side(Incident incident, TimelineFigure figure, Window window) {
        return new ComparePane.Side(
                incident,
                figure,
                window,
                comparing.zero(incident),
                model.wantedShare(),
                model.review().ribbon(incident, model.now()).map(RibbonReading::of));
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            model.zoom(pane.upper().scale().at(event.getX()), event.getDeltaY() > 0 ? 1 / STEP : STEP);
            event.consume();
        }
    }
}

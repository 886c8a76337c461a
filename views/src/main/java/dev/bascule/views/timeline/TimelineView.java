// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.ReasonPopover;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.navigation.ReportExport;
import dev.bascule.views.timeline.drawing.AxisStrip;
import dev.bascule.views.timeline.drawing.BrushStrip;
import dev.bascule.views.timeline.drawing.LaneCanvas;
import dev.bascule.views.timeline.drawing.LaneKind;
import dev.bascule.views.timeline.drawing.LaneView;
import dev.bascule.views.timeline.drawing.Points;
import dev.bascule.views.timeline.drawing.Spot;
import dev.bascule.views.timeline.figure.Window;
import dev.bascule.views.timeline.replay.ReplayStrip;
import dev.bascule.views.timeline.replay.ThenPanel;
import dev.bascule.views.timeline.ribbon.RibbonReading;
import dev.bascule.views.timeline.ribbon.RibbonStrip;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Lays out the timeline: toolbar, axis and lanes, brush and replay below, inspector or entry list at the side.
final class TimelineView {
    private static final double SIDE = 320;
    private static final int BARS = 10;

    private final TimelineViewModel model;
    private final ReportExport export;
    private final TimelineToolbar toolbar;
    private final AxisStrip axis = new AxisStrip();
    private final LaneCanvas lanes = new LaneCanvas();
    private final StackPane centre = new StackPane();
    private final BrushStrip brush;
    private final RibbonStrip ribbon = new RibbonStrip(LaneCanvas.LABELS);
    private final Comparison comparison;
    private final ThenPanel then;
    private final ReplayStrip past;
    private final VBox drawing = new VBox();
    private boolean comparesFirst;
    private final Inspector inspector;
    private final EntryList list;
    private final VBox side = new VBox();
    private final VBox strips = new VBox();
    private final VBox root = new VBox();
    private final LaneGestures gestures;

    TimelineView(TimelineViewModel model, Ask ask, ReportExport export) {
        this.model = model;
        this.export = export;
        root.getStyleClass().add("timeline");
        toolbar = new TimelineToolbar(model, this::askNote, this::compare, this::export);
        brush = new BrushStrip(model::look);
        inspector = new Inspector(() -> model.step(-1), () -> model.step(1), this::askNote);
        list = new EntryList(ask, model::select);
        gestures = new LaneGestures(lanes, model, this::redraw);
        then = new ThenPanel(model::live);
        past = new ReplayStrip(model::live);
        comparison = new Comparison(model);
        var scroll = new Scroll(lanes);
        scroll.setFitToHeight(true);
        drawing.getChildren().addAll(axis, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        centre.getChildren().add(drawing);
        var bottom = new VBox(brush, new ReplayBar(model, this::togglePlay));
        bottom.getStyleClass().add("timeline-bottom");
        var left = new VBox(ribbon, centre, past, bottom);
        VBox.setVgrow(centre, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        var below = new HBox(left, side());
        VBox.setVgrow(below, Priority.ALWAYS);
        root.getChildren().addAll(toolbar, strips, below, comparison.node());
        bind(below);
    }

    VBox node() {
        return root;
    }

    void togglePlay() {
        model.replay().toggle(model.windowProperty().get().from());
    }

    void skip(Duration by) {
        model.replay().skip(by, model.windowProperty().get().from());
    }

    void focusFilter() {
        list.focusFilter();
    }

    /// Asks for the text of a note that goes to the incident on show.
    void askNote() {
        if (model.noteRefusal().isEmpty()) {
            var at = model.replay().playheadProperty().get().map(Figures::time).orElse("now");
            var title = "Note in " + model.scopeProperty().get().title();
            new ReasonPopover(
                            title,
                            "It is written to the journal and shown to everybody, seen at " + at + ".",
                            "Add note",
                            model::note)
                    .showAt(toolbar.noteButton());
        }
    }

    /// Copies the selected entry with its evidence and hashes.
    void copy() {
        inspector.copy();
    }

    /// Compares the incident on show with the next older one; says so when there is none.
    void compare() {
        model.told().ifPresent(shown -> {
            if (!model.review().compareNext(shown)) {
                centre.getChildren().setAll(Comparison.nothing(this::showLanes));
            }
        });
    }

    /// Compares as soon as the journal has been read, for those who come here to compare.
    void compareFirst(boolean wanted) {
        comparesFirst = wanted;
    }

    /// Ends the comparison; without one it hides the side, or brings it back.
    void escape() {
        if (model.review().comparing().otherProperty().get().isPresent()) {
            model.review().comparing().end();
        } else if (model.loadingProperty().get() instanceof Loading.Done
                && !model.tale().isEmpty()
                && isCovered()) {
            showLanes();
        } else {
            toggleSide();
        }
    }

    private boolean isCovered() {
        return !centre.getChildren().contains(drawing);
    }

    private void showLanes() {
        centre.getChildren().setAll(drawing);
    }

    private void toggleSide() {
        side.setVisible(!side.isVisible());
        side.setManaged(side.isVisible());
    }

    private Node side() {
        var choice = new Segmented<>("Side", List.of("Event", "Entries"), w -> w).small();
        var top = new HBox(choice);
        top.getStyleClass().add("side-choice");
        side.getStyleClass().add("timeline-side");
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        side.getChildren().addAll(then, top, inspector, list);
        VBox.setVgrow(inspector, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        choice.valueProperty().subscribe(which -> {
            show(inspector, which.equals("Event"));
            show(list, which.equals("Entries"));
        });
        return side;
    }

    private void bind(Node below) {
        model.windowProperty().subscribe(_ -> redraw());
        model.lanesProperty().subscribe(_ -> redraw());
        model.planProperty().subscribe(_ -> redraw());
        model.replay().playheadProperty().subscribe(_ -> redraw());
        model.replay().playheadProperty().subscribe(this::tellPast);
        model.replay().markProperty().subscribe(_ -> redraw());
        model.review().past().pastProperty().subscribe(_ -> {
            tellPast(model.replay().playheadProperty().get());
            tellRibbon();
            if (comparesFirst
                    && model.review().past().pastProperty().get().isPresent()
                    && model.told().isPresent()) {
                comparesFirst = false;
                compare();
            }
        });
        model.scopeProperty().subscribe(_ -> tellRibbon());
        model.review().comparing().otherProperty().subscribe(other -> {
            show(below, other.isEmpty());
            show(comparison.node(), other.isPresent());
        });
        model.taleProperty().subscribe(tale -> {
            list.show(tale.trail().entries());
            redraw();
        });
        model.proofs().chainProperty().subscribe(inspector::show);
        model.proofs().keptProperty().subscribe(kept -> kept.ifPresent(inspector::show));
        model.selectedProperty().subscribe(selected -> {
            selected.ifPresentOrElse(
                    e -> inspector.show(InspectorFace.of(e, model.tale().trail(), model.told())),
                    inspector::showNothing);
            model.proofs().keptProperty().get().ifPresent(inspector::show);
            list.follow(selected);
            redraw();
        });
        model.loadingProperty().subscribe(this::show);
        model.refusalProperty().subscribe(words -> {
            strips.getChildren().clear();
            words.ifPresent(w -> strips.getChildren().add(new Strip(Mark.UNHEALTHY, "Not done: " + w)));
        });
    }

    private void show(Loading loading) {
        Node shown = switch (loading) {
            case Loading.Underway _ -> reading();
            case Loading.CalledOff _ ->
                Notice.empty(
                        Icon.TIMELINE,
                        "Reading was called off",
                        "The journal was not read to its end. Choose a shorter stretch of time, or read it again.",
                        readAgain("Read again"));
            case Loading.Failed(var reason) ->
                Notice.failed(
                        "The journal did not answer",
                        reason + " What is shown elsewhere still holds.",
                        readAgain("Try now"));
            case Loading.Done _ ->
                model.tale().isEmpty()
                        ? Notice.empty(
                                Icon.TIMELINE,
                                "Nothing happened",
                                "The journal holds no entry between "
                                        + Figures.time(model.range().from()) + " and "
                                        + Figures.time(model.range().to()) + ".")
                        : drawing;
        };
        centre.getChildren().setAll(shown);
    }

    private Node reading() {
        var length = Figures.age(model.range().length());
        var stop = new HBox(ActionButton.usual("Cancel", model::callOff));
        stop.setAlignment(Pos.CENTER);
        return new VBox(Notice.loading(BARS, "Reading the journal of " + length), stop);
    }

    private ActionButton readAgain(String title) {
        return ActionButton.primary(
                title, () -> model.choose(model.scopeProperty().get()));
    }

    private void redraw() {
        var window = model.windowProperty().get();
        var playhead = model.replay().playheadProperty().get();
        axis.show(window, points());
        lanes.show(view(window), summary(window));
        brush.show(model.tale().trail(), model.tale().figure().coordinator(), model.range());
        brush.frame(window, playhead);
    }

    private Points points() {
        var replay = model.replay();
        return new Points(replay.playheadProperty().get(), replay.markProperty().get(), Optional.empty());
    }

    /// Says that what is shown is the past, and what held then.
    private void tellPast(Optional<Instant> playhead) {
        var held = model.then();
        if (playhead.isPresent() && held.isEmpty()) {
            var trouble = model.review().past().troubleProperty().get();
            then.say(trouble.isEmpty() ? "The journal is being read up to this moment." : trouble);
        } else {
            then.show(held);
        }
        past.show(playhead.isPresent());
    }

    /// Reckons the ribbon anew, which grows while users wait.
    void tellRibbon() {
        ribbon.show(
                model.told().flatMap(i -> model.review().ribbon(i, model.now())).map(RibbonReading::of));
        comparison.refresh();
    }

    private LaneView view(Window window) {
        return new LaneView(
                model.tale().figure(),
                window,
                model.lanesProperty().get(),
                model.planProperty().get(),
                model.wantedShare(),
                model.range().to(),
                points(),
                model.selectedProperty().get().map(e -> new Spot(e.seq(), LaneKind.of(e.lane()))),
                gestures.brush());
    }

    private String summary(Window window) {
        var trail = model.tale().trail();
        var inside = trail.from(window.to().plusMillis(1)) - trail.from(window.from());
        return "Timeline from " + Figures.time(window.from()) + " to " + Figures.time(window.to()) + ", " + inside
                + " entries; the list of entries beside it says each";
    }

    private void export(ReportExport.Format format) {
        model.told().ifPresent(incident -> export.export(incident.id(), format));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    Optional<Window> brushed() {
        return gestures.brush();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.topology.drawing.Scenery;
import dev.bascule.views.topology.inspector.Inspector;
import dev.bascule.views.topology.scrub.Mode;
import dev.bascule.views.topology.scrub.Scrubber;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Lays out the topology: toolbar, what is unusual, the drawing with the inspector beside it, and the way
/// through time.
final class TopologyView {
    private static final double SIDE = 360;
    private static final int BARS = 8;

    private final TopologyViewModel model;
    private final GraphPane pane;
    private final TopologyToolbar toolbar;
    private final Scrubber scrubber;
    private final Inspector inspector;
    private final StackPane centre = new StackPane();
    private final VBox strips = new VBox();
    private final VBox root = new VBox();

    /// `onTimeline` opens the timeline at a node, `onCheck` a check, `onView` another view of the sites.
    TopologyView(
            TopologyViewModel model, Consumer<String> onTimeline, Consumer<String> onCheck, Consumer<Area> onView) {
        this.model = model;
        pane = new GraphPane(model);
        toolbar = new TopologyToolbar(model, pane, onView);
        scrubber = new Scrubber(model);
        inspector = new Inspector(
                id -> model.selectedProperty().set(Optional.of(id)),
                this::toggleSide,
                model::probe,
                () -> model.selectedProperty().get().ifPresent(onTimeline),
                () -> onCheck.accept(model.check().orElse("")));
        inspector.setMinWidth(SIDE);
        inspector.setMaxWidth(SIDE);
        root.getStyleClass().add("topology");
        HBox.setHgrow(centre, Priority.ALWAYS);
        centre.setMinSize(0, 0);
        var middle = new HBox(centre, inspector);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        root.getChildren().addAll(toolbar, strips, middle, scrubber);
        bind();
    }

    VBox node() {
        return root;
    }

    GraphPane pane() {
        return pane;
    }

    Scrubber scrubber() {
        return scrubber;
    }

    void focusFind() {
        toolbar.focusFind();
    }

    /// Hides the inspector, or brings it back.
    void toggleSide() {
        inspector.setVisible(!inspector.isVisible());
        inspector.setManaged(inspector.isVisible());
        pane.focusNode();
    }

    boolean isSideOpen() {
        return inspector.isVisible();
    }

    /// Shows the time of day on the scrubber while the present is followed.
    void tick() {
        scrubber.show(
                model.times().barsProperty().get(),
                model.moment(),
                model.modeProperty().get());
    }

    private void bind() {
        model.sceneryProperty().subscribe(this::show);
        model.standingProperty().subscribe(this::show);
        model.modeProperty().subscribe(_ -> time());
        model.times().barsProperty().subscribe(_ -> tick());
        model.noticeProperty().subscribe(_ -> time());
        pane.canvas().cameraProperty().subscribe(toolbar::show);
    }

    private void show(Scenery scenery) {
        pane.show(scenery);
        toolbar.show(scenery);
        model.face().ifPresentOrElse(inspector::show, inspector::showNothing);
        inspector.refuseProbe(model.whyNoProbe());
        tick();
    }

    private void show(Standing standing) {
        Node shown = switch (standing) {
            case Standing.Loading _ -> Notice.loading(BARS, "Drawing the topology");
            case Standing.Drawn _ -> pane;
            case Standing.Unknown _ ->
                Notice.empty(
                        Icon.TOPOLOGY,
                        "Nothing is known of that moment",
                        "The deployment was not configured then, so that its journal holds nothing to draw.",
                        ActionButton.primary("Back to Live", model::live));
            case Standing.Failed(var reason) ->
                Notice.failed(
                        "The topology could not be drawn",
                        reason + " What other screens show still holds.",
                        ActionButton.primary("Try now", model::live));
        };
        if (!centre.getChildren().contains(shown)) {
            centre.getChildren().setAll(shown);
        }
    }

    /// Nothing is configured, so nothing can be drawn.
    void showEmpty() {
        centre.getChildren()
                .setAll(Notice.empty(
                        Icon.TOPOLOGY,
                        "No deployment is configured",
                        "Write one into bascule.yaml; its sites and nodes are drawn here."));
    }

    private void time() {
        tick();
        strips.getChildren().clear();
        words().ifPresent(w -> {
            var back = ActionButton.usual("Back to Live", model::live).small();
            back.setAccessibleText("Back to Live (L)");
            strips.getChildren().add(new Strip(null, w, back));
        });
        model.noticeProperty().get().ifPresent(w -> strips.getChildren().add(new Strip(Mark.DEGRADED, w)));
        inspector.refuseProbe(model.whyNoProbe());
    }

    private Optional<String> words() {
        return switch (model.modeProperty().get()) {
            case Mode.Live() -> Optional.empty();
            case Mode.Paused(var held) ->
                Optional.of("Paused at `" + Figures.time(held.at()) + "`, `" + model.newer() + "` newer entries");
            case Mode.Past(var at) ->
                Optional.of("As the journal tells it for `" + Figures.time(at)
                        + "`. Response times, lag and resolvers' answers are not recorded there.");
        };
    }
}

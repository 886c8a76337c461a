// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import dev.bascule.views.topology.layout.Box;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The drawing of a topology: a sheet that the camera moves, with the names of its columns and the meaning of
/// its lines above it. FX thread only.
public final class GraphCanvas extends Region {
    private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(Camera.PLAIN);
    private final GraphSheet sheet;
    private final StageHeadings headings = new StageHeadings();
    private final PathLegend legend = new PathLegend();
    private final Rectangle clip = new Rectangle();
    private Scenery scenery = Scenery.EMPTY;

    public GraphCanvas() {
        this(new GraphSheet());
    }

    GraphCanvas(GraphSheet sheet) {
        this.sheet = sheet;
        getStyleClass().add("graph-canvas");
        setMinSize(0, 0);
        setClip(clip);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(sheet, headings, legend);
    }

    public void show(Scenery newest) {
        if (newest.equals(scenery)) {
            return;
        }
        scenery = newest;
        setAccessibleText("Topology, " + newest.graph().nodes().size() + " nodes, "
                + newest.graph().problems() + " with problems; arrow keys lead from node to node");
        sheet.show(newest, camera.get());
        headings.show(newest, camera.get());
        legend.show(newest);
        requestLayout();
    }

    public Scenery scenery() {
        return scenery;
    }

    public ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    public void look(Camera newCamera) {
        if (!newCamera.equals(camera.get())) {
            camera.set(newCamera);
            sheet.look(newCamera);
            headings.show(scenery, newCamera);
        }
    }

    /// The card at a place of this control.
    public Optional<String> at(double x, double y) {
        var spot = camera.get().toDrawing(new Box(x, y, 0, 0));
        return scenery.layout().nodes().entrySet().stream()
                .filter(e -> e.getValue().holds(spot.x(), spot.y()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    protected void layoutChildren() {
        var margin = GraphSheet.MARGIN;
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        sheet.resizeRelocate(-margin, -margin, getWidth() + 2 * margin, getHeight() + 2 * margin);
        headings.resizeRelocate(0, 0, getWidth(), StageHeadings.HEIGHT);
        legend.resizeRelocate(0, getHeight() - legend.height(), PathLegend.WIDTH, legend.height());
    }
}

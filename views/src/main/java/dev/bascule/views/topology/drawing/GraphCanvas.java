// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.topology.graph.GraphEdge;
import dev.bascule.views.topology.graph.GraphNode;
import dev.bascule.views.topology.graph.PathKind;
import dev.bascule.views.topology.graph.Stage;
import dev.bascule.views.topology.layout.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The drawing of a topology. When only values on cards change, only those cards are painted; a move of the
/// camera paints what is in sight. FX thread only.
public class GraphCanvas extends Drawn {
    private static final List<PathKind> LISTED =
            List.of(PathKind.ACTIVE, PathKind.PLANNED, PathKind.FAILING, PathKind.REPLICATION, PathKind.IDLE);
    private static final double AROUND_A_CARD = 12;
    private static final double LEGEND = 24;
    private static final int CROWD = 200;

    private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(Camera.PLAIN);
    private Scenery scenery = Scenery.EMPTY;

    public GraphCanvas() {
        getStyleClass().add("graph-canvas");
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    public void show(Scenery newest) {
        var before = scenery;
        scenery = newest;
        if (newest.equals(before)) {
            return;
        }
        setAccessibleText("Topology, " + newest.graph().nodes().size() + " nodes, "
                + newest.graph().problems() + " with problems; arrow keys lead from node to node");
        if (newest.differsInCardsAlone(before)) {
            changed(before).forEach(box -> redraw(rectangle(camera.get().toScreen(box.grown(AROUND_A_CARD)))));
        } else {
            redraw();
        }
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
            redraw();
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

    private List<Box> changed(Scenery before) {
        var selection = !scenery.selected().equals(before.selected());
        return scenery.graph().nodes().stream()
                .filter(n -> !before.graph().node(n.id()).equals(Optional.of(n))
                        || selection && (isSelected(n, scenery) || isSelected(n, before)))
                .flatMap(n -> scenery.layout().box(n.id()).stream())
                .toList();
    }

    private static boolean isSelected(GraphNode node, Scenery scenery) {
        return scenery.selected().equals(Optional.of(node.id()));
    }

    private static Rectangle2D rectangle(Box box) {
        return new Rectangle2D(Math.floor(box.x()), Math.floor(box.y()), box.width() + 1, box.height() + 1);
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var area = painted();
        var seen = camera.get()
                .toDrawing(new Box(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight()))
                .grown(AROUND_A_CARD);
        var pen = new Pen(this, context);
        context.save();
        context.translate(camera.get().x(), camera.get().y());
        context.scale(camera.get().scale(), camera.get().scale());
        context.setGlobalAlpha(1);
        frames(new FramePainter(pen, context), seen);
        var lines = new EdgePainter(pen, context, camera.get().scale(), isCrowded());
        edges(lines, seen);
        cards(new CardPainter(pen, context, camera.get().scale()), seen);
        signs(lines, seen);
        context.restore();
        if (camera.get().scale() >= CardPainter.CLOSE_ENOUGH_TO_READ) {
            headings(pen);
        }
        legend(pen, new EdgePainter(pen, context, 1, isCrowded()), height);
    }

    /// By the whole picture and not by what is in sight, so that moving it changes no line.
    private boolean isCrowded() {
        return scenery.graph().edges().size() > CROWD;
    }

    private void frames(FramePainter painter, Box seen) {
        for (var site : scenery.graph().sites()) {
            Optional.ofNullable(scenery.layout().sites().get(site.site()))
                    .filter(seen::meets)
                    .ifPresent(box -> painter.frame(site, box));
        }
    }

    private void edges(EdgePainter painter, Box seen) {
        scenery.graph().edges().stream()
                .filter(scenery.filter()::shows)
                .sorted(Comparator.comparing(GraphEdge::kind))
                .forEach(e ->
                        scenery.route(e).filter(r -> seen.meets(r.bounds())).ifPresent(r -> painter.line(e, r)));
    }

    private void signs(EdgePainter painter, Box seen) {
        if (camera.get().scale() >= CardPainter.CLOSE_ENOUGH_TO_READ) {
            scenery.graph().edges().stream()
                    .filter(scenery.filter()::shows)
                    .forEach(e ->
                            scenery.route(e).filter(r -> seen.meets(r.bounds())).ifPresent(r -> painter.sign(e, r)));
        }
    }

    private void cards(CardPainter painter, Box seen) {
        for (var node : scenery.graph().nodes()) {
            scenery.layout()
                    .box(node.id())
                    .filter(b -> seen.meets(b.grown(AROUND_A_CARD)))
                    .ifPresent(box -> {
                        var isDimmed = scenery.isStale() || !scenery.filter().shows(node);
                        painter.card(node, box, isDimmed, isSelected(node, scenery));
                        if (scenery.filter().hasSinglePoints()
                                && scenery.graph().singlePoints().containsKey(node.id())) {
                            painter.singlePoint(box);
                        }
                    });
        }
    }

    /// The names of the columns stay at the upper edge, above wherever the columns are.
    private void headings(Pen pen) {
        for (var stage : Stage.values()) {
            var boxes = scenery.graph().nodes().stream()
                    .filter(n -> n.stage() == stage)
                    .flatMap(n -> scenery.layout().box(n.id()).stream())
                    .toList();
            if (!boxes.isEmpty()) {
                var left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
                var right = boxes.stream().mapToDouble(Box::right).max().orElse(0);
                var x = camera.get()
                        .toScreen(new Box((left + right) / 2, 0, 0, 0))
                        .x();
                pen.words(stage.title(), x, 17, Ink.FG_3, TextAlignment.CENTER);
            }
        }
    }

    private void legend(Pen pen, EdgePainter lines, double height) {
        var kinds = LISTED.stream()
                .filter(k -> scenery.graph().edges().stream()
                        .anyMatch(e -> e.kind() == k && scenery.filter().shows(e)))
                .toList();
        var y = height - 14 - 20 * (kinds.size() - 1);
        for (var kind : kinds) {
            lines.sample(kind, 14, Math.floor(y) + 0.5, LEGEND);
            pen.words(kind.words(), 14 + LEGEND + 10, y + 4, Ink.FG_3, TextAlignment.LEFT);
            y += 20;
        }
    }
}

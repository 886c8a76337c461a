// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.topology.graph.GraphEdge;
import dev.bascule.views.topology.graph.GraphNode;
import dev.bascule.views.topology.layout.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/// Frames, lines and cards on a sheet that reaches beyond what is seen of it, so that a small move of the
/// camera moves the sheet and paints nothing. When only values on cards change, only those cards are painted.
/// FX thread only.
class GraphSheet extends Drawn {
    /// How far the sheet reaches beyond each edge of what is seen, in pixels.
    static final double MARGIN = 128;

    private static final double AROUND_A_CARD = 12;
    private static final int CROWD = 200;

    private Scenery scenery = Scenery.EMPTY;
    private Camera drawn = Camera.PLAIN;
    private boolean reachesBeyond;

    GraphSheet() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(Scenery newest, Camera camera) {
        var before = scenery;
        scenery = newest;
        if (newest.differsInCardsAlone(before)) {
            changed(before).forEach(box -> redraw(rectangle(place().toScreen(box.grown(AROUND_A_CARD)))));
        } else {
            drawWhole(camera);
        }
    }

    /// Moves the sheet where that is enough. A closer or wider look paints what is seen alone: while somebody
    /// zooms, what lies beyond is never needed.
    void look(Camera camera) {
        var isMoved = camera.scale() == drawn.scale();
        var byX = Math.round(camera.x() - drawn.x());
        var byY = Math.round(camera.y() - drawn.y());
        if (isMoved && reachesBeyond && Math.abs(byX) <= MARGIN && Math.abs(byY) <= MARGIN) {
            setTranslateX(byX);
            setTranslateY(byY);
        } else if (isMoved) {
            drawWhole(camera);
        } else {
            put(camera, false);
            redraw(new Rectangle2D(
                    MARGIN, MARGIN, Math.max(0, getWidth() - 2 * MARGIN), Math.max(0, getHeight() - 2 * MARGIN)));
        }
    }

    private void drawWhole(Camera camera) {
        put(camera, true);
        redraw();
    }

    private void put(Camera camera, boolean whole) {
        drawn = camera;
        reachesBeyond = whole;
        setTranslateX(0);
        setTranslateY(0);
    }

    /// The camera in the sheet's own coordinates.
    private Camera place() {
        return drawn.moved(MARGIN, MARGIN);
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
        var camera = place();
        var seen = camera.toDrawing(new Box(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight()))
                .grown(AROUND_A_CARD);
        var pen = new Pen(this, context);
        context.translate(camera.x(), camera.y());
        context.scale(camera.scale(), camera.scale());
        context.setGlobalAlpha(1);
        frames(new FramePainter(pen, context), seen);
        var lines = new EdgePainter(pen, context, camera.scale(), isCrowded(scenery));
        edges(lines, seen);
        cards(new CardPainter(pen, context, camera.scale()), seen);
        signs(lines, seen);
    }

    /// By the whole picture and not by what is in sight, so that moving it changes no line.
    static boolean isCrowded(Scenery scenery) {
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
        if (drawn.scale() >= CardPainter.CLOSE_ENOUGH_TO_READ) {
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
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.board;

import javafx.geometry.BoundingBox;
import javafx.scene.control.ScrollPane;

/// Lets the lanes scroll while their heads stay in view.
public final class BoardPane extends ScrollPane {
    private static final double ROOM = 8;

    private final Board board;

    public BoardPane(Board board) {
        super(board);
        this.board = board;
        getStyleClass().add("board-pane");
        setFitToWidth(true);
        setFitToHeight(true);
        setMinSize(0, 0);
        setAccessibleText("Sites by tier and region");
        vvalueProperty().subscribe(this::heads);
        viewportBoundsProperty().subscribe(this::heads);
        board.heightProperty().subscribe(this::heads);
    }

    public Board board() {
        return board;
    }

    /// Scrolls as little as needed to show the selected card.
    public void reveal() {
        board.selectedCard().ifPresent(card -> {
            var view = getViewportBounds();
            var box = card.getBoundsInParent();
            setVvalue(moved(
                    getVvalue(),
                    new Span(box.getMinY() - Board.HEAD - ROOM, box.getMaxY() + ROOM),
                    view.getHeight(),
                    board.getHeight()));
            setHvalue(moved(
                    getHvalue(),
                    new Span(box.getMinX() - Board.LABEL, box.getMaxX() + ROOM),
                    view.getWidth(),
                    board.getWidth()));
        });
    }

    private record Span(double low, double high) {}

    private static double moved(double value, Span wanted, double view, double whole) {
        var hidden = whole - view;
        if (hidden <= 0) {
            return value;
        }
        var offset = value * hidden;
        var low = Math.min(offset, Math.max(0, wanted.low()));
        return Math.clamp(Math.max(low, wanted.high() - view) / hidden, 0, 1);
    }

    private void heads() {
        var view = getViewportBounds() == null ? new BoundingBox(0, 0, 0, 0) : getViewportBounds();
        board.keepHeadsAt(Math.max(0, getVvalue() * (board.getHeight() - view.getHeight())));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.views.control.panel.HealthTile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Lays tiles out in rows behind their labels; columns that do not fit fold away from the right, the others
/// share the width. A tile keeps its node as long as its key lives.
final class TileGrid extends Region {
    private static final double GAP = 8;
    private static final double TILE_WIDTH = 158;
    private static final double TILE_HEIGHT = 104;

    private record Line(SiteLabel label, List<HealthTile> tiles) {}

    private final Map<String, HealthTile> tiles = new HashMap<>();
    private final Map<String, String> checks = new HashMap<>();
    private final Map<String, SiteLabel> labels = new HashMap<>();
    private final ReadOnlyIntegerWrapper folded = new ReadOnlyIntegerWrapper();
    private final Consumer<String> open;
    private List<Line> lines = List.of();

    /// `open` is called with the check that speaks for a tile which a person chose.
    TileGrid(Consumer<String> open) {
        this.open = open;
        getStyleClass().add("tile-grid");
    }

    /// How many columns do not fit at the present width.
    ReadOnlyIntegerProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    void show(HealthGrid grid) {
        var newest = new ArrayList<Line>();
        for (var row : grid.rows()) {
            var label = labels.computeIfAbsent(row.label().name(), _ -> new SiteLabel());
            label.show(row.label());
            var faces = row.cells().stream().map(this::tile).toList();
            newest.add(new Line(label, faces));
        }
        if (!newest.equals(lines)) {
            lines = List.copyOf(newest);
            getChildren().clear();
            lines.forEach(line -> {
                getChildren().add(line.label());
                getChildren().addAll(line.tiles());
            });
            requestLayout();
        }
    }

    private HealthTile tile(HealthGrid.Cell cell) {
        checks.put(cell.key(), cell.check());
        var tile = tiles.computeIfAbsent(cell.key(), this::newTile);
        if (!cell.face().equals(tile.getUserData())) {
            tile.setUserData(cell.face());
            tile.show(cell.face());
        }
        return tile;
    }

    private HealthTile newTile(String key) {
        var tile = new HealthTile();
        tile.setOnMouseClicked(_ -> choose(key));
        tile.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                choose(key);
                pressed.consume();
            } else {
                move(tile, pressed);
            }
        });
        return tile;
    }

    private void choose(String key) {
        var check = checks.getOrDefault(key, "");
        if (!check.isEmpty()) {
            open.accept(check);
        }
    }

    private void move(HealthTile from, KeyEvent pressed) {
        for (var row = 0; row < lines.size(); row++) {
            var column = lines.get(row).tiles().indexOf(from);
            if (column >= 0) {
                focus(
                        row + step(pressed, KeyCode.DOWN, KeyCode.UP),
                        column + step(pressed, KeyCode.RIGHT, KeyCode.LEFT),
                        pressed);
                return;
            }
        }
    }

    private static int step(KeyEvent pressed, KeyCode forth, KeyCode back) {
        return pressed.getCode() == forth ? 1 : pressed.getCode() == back ? -1 : 0;
    }

    private void focus(int row, int column, KeyEvent pressed) {
        var isArrow = pressed.getCode().isArrowKey();
        if (isArrow
                && row >= 0
                && row < lines.size()
                && column >= 0
                && column < lines.get(row).tiles().size()) {
            lines.get(row).tiles().get(column).requestFocus();
            pressed.consume();
        }
    }

    private int columns() {
        return lines.stream().mapToInt(line -> line.tiles().size()).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + lines.size() * (TILE_HEIGHT + GAP) - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + SiteLabel.WIDTH + GAP + TILE_WIDTH;
    }

    @Override
    protected void layoutChildren() {
        var left = snappedLeftInset() + SiteLabel.WIDTH + GAP;
        var room = getWidth() - left - snappedRightInset() + GAP;
        var fitting = (int) Math.clamp((long) (room / (TILE_WIDTH + GAP)), 1, Math.max(1, columns()));
        var step = Math.floor(room / fitting);
        var y = snappedTopInset();
        for (var line : lines) {
            line.label().resizeRelocate(snappedLeftInset(), y, SiteLabel.WIDTH, TILE_HEIGHT);
            for (var i = 0; i < line.tiles().size(); i++) {
                var tile = line.tiles().get(i);
                tile.setVisible(i < fitting);
                tile.resizeRelocate(left + i * step, y, step - GAP, TILE_HEIGHT);
            }
            y += TILE_HEIGHT + GAP;
        }
        folded.set(Math.max(0, columns() - fitting));
    }
}

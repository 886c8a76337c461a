// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.board;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ValueLabel;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.tiers.reading.Cell;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Small figures in as many columns as have room; the places of the figures do not depend on their values.
final class Metrics extends Region {
    private static final double LINE = 34;
    private static final double FOUR = 256;
    private static final double THREE = 190;
    private static final double GAP = 8;

    private final List<Metric> metrics = new ArrayList<>();

    Metrics() {
        getStyleClass().add("metrics");
    }

    void show(List<Cell> cells) {
        while (metrics.size() < cells.size()) {
            metrics.add(new Metric());
        }
        getChildren().setAll(metrics.subList(0, cells.size()));
        for (var i = 0; i < cells.size(); i++) {
            metrics.get(i).show(cells.get(i));
        }
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return THREE;
    }

    @Override
    protected double computePrefHeight(double width) {
        var columns = columns(width);
        return (getChildren().size() + columns - 1) / columns * LINE;
    }

    private static int columns(double width) {
        return width >= FOUR ? 4 : width >= THREE ? 3 : 2;
    }

    @Override
    protected void layoutChildren() {
        var columns = columns(getWidth());
        var step = (getWidth() + GAP) / columns;
        for (var i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).resizeRelocate(Math.round(i % columns * step), i / columns * LINE, step - GAP, LINE);
        }
    }

    /// A name over a figure; a tooltip tells how to measure what was not measured.
    private static final class Metric extends VBox {
        private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

        private final Label name = new Label();
        private final ValueLabel value = new ValueLabel("", "");
        private final Tooltip how = new Tooltip();

        Metric() {
            getStyleClass().add("metric");
            name.getStyleClass().addAll(Css.T11, Css.F3);
            name.setMinWidth(USE_PREF_SIZE);
            how.setWrapText(true);
            how.setMaxWidth(320);
            value.getStyleClass().add(Css.T13);
            getChildren().addAll(name, value);
        }

        void show(Cell cell) {
            name.setText(cell.name());
            if (cell.isMissing()) {
                value.showMissing();
            } else {
                show(cell.value());
            }
            pseudoClassStateChanged(STALE, cell.isStale() || cell.isMissing());
            how.setText((cell.isMissing() ? "Not measured. " : "") + cell.note().replace("`", ""));
            Tooltip.install(this, cell.note().isEmpty() ? null : how);
        }

        private void show(Figure figure) {
            value.show(figure.value(), figure.unit());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.strip;

import dev.bascule.styles.Fonts;
import javafx.scene.text.Font;

/// Where everything of the topology strip stands in a canvas of this size; in a narrow one the shared node goes
/// first.
record StripGeometry(TopologyFigure figure, double width, double height) {
    static final double RECORD_HALF = 68;
    static final Font NAME = Font.font(Fonts.STRONG, 12);
    private static final double CLIENTS = 64;
    private static final double RECORD = 214;
    private static final double FIRST_COLUMN = 392;
    private static final double USUAL_STEP = 116;
    private static final double SMALLEST_STEP = 76;
    private static final double EXTERNAL_HALF = 74;
    private static final double REPLICAS = 170;
    private static final double TOP = 48;
    private static final double BOTTOM = 38;
    private static final double TALLEST_STEP = 76;

    double clients() {
        return CLIENTS;
    }

    double record() {
        return RECORD;
    }

    boolean hasExternal() {
        return figure.external().isPresent() && width >= FIRST_COLUMN + SMALLEST_STEP + REPLICAS + 2 * EXTERNAL_HALF;
    }

    double external() {
        return width - EXTERNAL_HALF;
    }

    double column(int index) {
        var gaps = Math.max(1, figure.columns().size() - 1);
        var room = width - FIRST_COLUMN - REPLICAS - (hasExternal() ? EXTERNAL_HALF : 0);
        var step = Math.clamp(room / gaps, SMALLEST_STEP, Math.max(USUAL_STEP, width / 8));
        return Math.floor(FIRST_COLUMN + index * step);
    }

    double laneY(int index) {
        var gaps = Math.max(1, figure.lanes().size() - 1);
        var step = Math.min(TALLEST_STEP, (height - TOP - BOTTOM) / gaps);
        var free = height - TOP - BOTTOM - step * gaps;
        return Math.floor(TOP + free / 2 + index * step);
    }

    double middle() {
        return (laneY(0) + laneY(Math.max(0, figure.lanes().size() - 1))) / 2;
    }
}

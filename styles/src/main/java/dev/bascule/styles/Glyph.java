// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import static dev.bascule.styles.Layer.filled;
import static dev.bascule.styles.Layer.line;

import java.util.List;

/// The shapes of the state language; every state has its own silhouette, and some a plainer one for small sizes.
public enum Glyph {
    HEALTHY(
            List.of(
                    filled("M1 8a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z"),
                    line("M4.7 8.3L7 10.6L11.4 5.7", 1.8).inked()),
            List.of(filled("M1 8a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z"))),
    DEGRADED(
            List.of(
                    filled("M8 1.8L15 14H1Z"),
                    line("M8 1.8L15 14H1Z", 1.4),
                    line("M8 6v3.6", 1.8).inked(),
                    filled("M6.95 12a1.05 1.05 0 1 0 2.1 0a1.05 1.05 0 1 0 -2.1 0Z")
                            .inked()),
            List.of(filled("M8 1.4L15.4 14.6H0.6Z"))),
    UNHEALTHY(
            List.of(
                    filled("M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z"),
                    line("M5.5 5.5L10.5 10.5M10.5 5.5L5.5 10.5", 1.8).inked()),
            List.of(line("M3.4 3.4L12.6 12.6M12.6 3.4L3.4 12.6", 4).blunt())),
    UNKNOWN(
            List.of(
                    line("M1.6 8a6.4 6.4 0 1 0 12.8 0a6.4 6.4 0 1 0 -12.8 0Z", 1.5)
                            .dashed(2.7, 1.32),
                    line("M6.1 6.4a1.95 1.95 0 1 1 2.7 1.8c-0.5 0.2 -0.8 0.55 -0.8 1.1v0.2", 1.4),
                    filled("M7.1 11.5a0.9 0.9 0 1 0 1.8 0a0.9 0.9 0 1 0 -1.8 0Z")),
            List.of(line("M1.6 8a6.4 6.4 0 1 0 12.8 0a6.4 6.4 0 1 0 -12.8 0Z", 1.5)
                    .dashed(2.7, 1.32))),
    STANDBY(
            line("M1.75 8a6.25 6.25 0 1 0 12.5 0a6.25 6.25 0 1 0 -12.5 0Z", 1.6),
            line("M6.2 5.6v4.8M9.8 5.6v4.8", 1.6)),
    TRANSITION(line("M2.4 3L7.4 8l-5 5M8.4 3l5 5l-5 5", 2.3)),
    BACK(line("M13.6 3L8.6 8l5 5M7.6 3l-5 5l5 5", 2.3)),
    MAINTENANCE(
            List.of(
                    filled("M8 0.9L15.1 8L8 15.1L0.9 8Z"),
                    line("M5.2 8h5.6", 1.9).inked()),
            List.of(filled("M8 0.9L15.1 8L8 15.1L0.9 8Z"))),
    ACTIVE(
            line("M1.75 8a6.25 6.25 0 1 0 12.5 0a6.25 6.25 0 1 0 -12.5 0Z", 1.6),
            filled("M4.9 8a3.1 3.1 0 1 0 6.2 0a3.1 3.1 0 1 0 -6.2 0Z")),
    FAILED_OVER(line("M2 5.2h11M10 2.2l3 3l-3 3M14 10.8H3M6 7.8l-3 3l3 3", 1.7)),
    RECOVERED(line("M5.3 2.6L2 5.9l3.3 3.3M2.3 5.9h7.4a4 4 0 0 1 0 8H6", 1.7));

    /// From this size in pixels on a glyph shows its inner mark; below it the silhouette alone must tell.
    public static final double FULL_FROM = 12;

    private final List<Layer> large;
    private final List<Layer> small;

    Glyph(Layer... layers) {
        this(List.of(layers), List.of(layers));
    }

    Glyph(List<Layer> large, List<Layer> small) {
        this.large = large;
        this.small = small;
    }

    /// The outlines to draw, bottom first, for a glyph of `size` pixels.
    public List<Layer> layersAt(double size) {
        return size < FULL_FROM ? small : large;
    }
}

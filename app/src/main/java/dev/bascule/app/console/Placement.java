// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where a window stood, in pixels of the desktop, and what it showed; a line of text keeps it between starts.
record Placement(Rectangle2D bounds, boolean isMaximized, Destination destination) {
    private static final int PARTS = 8;
    /// What cannot occur in the name of anything that is shown.
    private static final String BETWEEN = "\t";

    /// The line that `of` reads.
    String line() {
        return String.join(
                BETWEEN,
                String.valueOf((int) bounds.getMinX()),
                String.valueOf((int) bounds.getMinY()),
                String.valueOf((int) bounds.getWidth()),
                String.valueOf((int) bounds.getHeight()),
                String.valueOf(isMaximized),
                destination.area().code(),
                destination.view(),
                destination.subject());
    }

    /// What a line kept; empty when it was not written by this version or an earlier one.
    static Optional<Placement> of(String line) {
        var parts = line.split(BETWEEN, -1);
        if (parts.length != PARTS || Arrays.stream(parts).limit(4).anyMatch(p -> !p.matches("-?\\d{1,6}"))) {
            return Optional.empty();
        }
        var bounds = new Rectangle2D(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Math.max(0, Integer.parseInt(parts[2])),
                Math.max(0, Integer.parseInt(parts[3])));
        return Arrays.stream(Area.values())
                .filter(area -> area.code().equals(parts[5]))
                .findFirst()
                .map(area -> new Placement(
                        bounds, Boolean.parseBoolean(parts[4]), new Destination(area, parts[6], parts[7])));
    }

    /// The same place on the desktop as it is now: a window whose monitor is gone, or that is larger than the
    /// one it is on, comes to where a person can reach it. `monitors` begins with the primary one and is not
    /// empty.
    Placement within(List<Rectangle2D> monitors) {
        var monitor = monitors.stream()
                .filter(m -> m.contains(middle(bounds), bounds.getMinY() + 1))
                .findFirst()
                .orElse(monitors.getFirst());
        var width = Math.min(bounds.getWidth(), monitor.getWidth());
        var height = Math.min(bounds.getHeight(), monitor.getHeight());
        var x = Math.clamp(bounds.getMinX(), monitor.getMinX(), monitor.getMaxX() - width);
        var y = Math.clamp(bounds.getMinY(), monitor.getMinY(), monitor.getMaxY() - height);
        return new Placement(new Rectangle2D(x, y, width, height), isMaximized, destination);
    }

    private static double middle(Rectangle2D bounds) {
        return bounds.getMinX() + bounds.getWidth() / 2;
    }
}

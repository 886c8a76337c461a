// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import dev.bascule.views.topology.layout.Box;

/// Which part of the drawing is seen, and how large: a screen point is `scale` times the drawing's plus an
/// offset.
public record Camera(double scale, double x, double y) {
    public static final Camera PLAIN = new Camera(1, 0, 0);
    private static final double LEAST = 0.05;
    private static final double MOST = 3;
    private static final double MARGIN = 8;

    public Camera {
        scale = Math.clamp(scale, LEAST, MOST);
    }

    /// All of `bounds` in a view of the given size, centred, and never larger than it is.
    public static Camera fit(Box bounds, double width, double height) {
        var room = Math.min((width - 2 * MARGIN) / bounds.width(), (height - 2 * MARGIN) / bounds.height());
        var scale = Math.clamp(room, LEAST, 1);
        var across = Math.floor((width - bounds.width() * scale) / 2 - bounds.x() * scale);
        var down = Math.floor((height - bounds.height() * scale) / 2 - bounds.y() * scale);
        return new Camera(scale, across, Math.max(down, -bounds.y() * scale));
    }

    /// Closer or further while the point under `anchorX`, `anchorY` of the screen stays where it is.
    public Camera zoomed(double factor, double anchorX, double anchorY) {
        var next = Math.clamp(scale * factor, LEAST, MOST);
        var ratio = next / scale;
        return new Camera(next, anchorX - (anchorX - x) * ratio, anchorY - (anchorY - y) * ratio);
    }

    public Camera moved(double byX, double byY) {
        return new Camera(scale, x + byX, y + byY);
    }

    /// Moved as little as needed for `box` to be seen whole, with some room around it.
    public Camera showing(Box box, double width, double height) {
        var seen = toScreen(box).grown(24);
        return moved(shift(seen.x(), seen.right(), width), shift(seen.y(), seen.bottom(), height));
    }

    private static double shift(double low, double high, double room) {
        return low < 0 ? -low : high > room ? Math.max(room - high, -low) : 0;
    }

    public Box toScreen(Box box) {
        return new Box(box.x() * scale + x, box.y() * scale + y, box.width() * scale, box.height() * scale);
    }

    public Box toDrawing(Box screen) {
        return new Box(
                (screen.x() - x) / scale, (screen.y() - y) / scale, screen.width() / scale, screen.height() / scale);
    }
}

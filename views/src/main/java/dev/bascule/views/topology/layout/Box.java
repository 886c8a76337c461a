// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

/// A rectangle in the units of the drawing, which are pixels at 100 %.
public record Box(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public boolean holds(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    public boolean meets(Box other) {
        return x <= other.right() && right() >= other.x && y <= other.bottom() && bottom() >= other.y;
    }

    public Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// Rounds the corners of a surface that is itself painted square, on top of whatever reaches into them. Without
/// a graphics card a rounded surface, and a rounded clip still more, is a picture of its whole size in every
/// frame; these are four of 6 px.
final class Corners {
    private static final double RADIUS = 6;
    private static final String OUTSIDE = "M0 0H6A6 6 0 0 0 0 6Z";
    private static final String EDGE = "M6 0A6 6 0 0 0 0 6H1A5 5 0 0 1 6 1Z";

    private final List<Group> corners = new ArrayList<>();

    Corners() {
        for (var bottom = 0; bottom <= 1; bottom++) {
            for (var right = 0; right <= 1; right++) {
                corners.add(corner(right == 1, bottom == 1));
            }
        }
    }

    /// On top of everything else in the surface; they take no room and no mouse.
    List<Group> nodes() {
        return corners;
    }

    void layOut(Region surface) {
        for (var i = 0; i < corners.size(); i++) {
            var x = i % 2 == 0 ? 0 : surface.getWidth() - RADIUS;
            var y = i < 2 ? 0 : surface.getHeight() - RADIUS;
            corners.get(i).relocate(x, y);
        }
    }

    private static Group corner(boolean isRight, boolean isBottom) {
        var corner = new Group(path("outside", OUTSIDE), path("edge", EDGE));
        corner.getStyleClass().add("corner");
        corner.setScaleX(isRight ? -1 : 1);
        corner.setScaleY(isBottom ? -1 : 1);
        corner.setManaged(false);
        corner.setMouseTransparent(true);
        corner.setViewOrder(-1);
        return corner;
    }

    private static SVGPath path(String styleClass, String outline) {
        var path = new SVGPath();
        path.setContent(outline);
        path.getStyleClass().add(styleClass);
        return path;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

import java.util.List;

/// The corners of a line, from its source to its target.
public record Route(List<Corner> corners) {
    public Route {
        corners = List.copyOf(corners);
    }

    /// One point of a line.
    public record Corner(double x, double y) {}

    /// The middle of the longest straight piece, where a sign on the line has the most room.
    public Corner middle() {
        var best = corners.getFirst();
        var longest = -1.0;
        for (int i = 1; i < corners.size(); i++) {
            var a = corners.get(i - 1);
            var b = corners.get(i);
            var length = Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
            if (length > longest) {
                longest = length;
                best = new Corner((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
            }
        }
        return best;
    }

    public Box bounds() {
        var left = corners.stream().mapToDouble(Corner::x).min().orElse(0);
        var top = corners.stream().mapToDouble(Corner::y).min().orElse(0);
        var right = corners.stream().mapToDouble(Corner::x).max().orElse(0);
        var bottom = corners.stream().mapToDouble(Corner::y).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }
}

// SPDX-License-Identifier: Apache-2.0
/// Draws the timeline's values on canvases: axis, lanes and the brush beneath. Only what is inside the window
/// is visited, at most one bar per pixel column is drawn. Start at `LaneCanvas`.
@NullMarked
package dev.bascule.views.timeline.drawing;

import org.jspecify.annotations.NullMarked;

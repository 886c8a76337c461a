// SPDX-License-Identifier: Apache-2.0
/// Draws a topology on a canvas: frames of sites, cards, lines and their signs, seen through a camera. It knows
/// graphs and layouts as values and decides nothing about them. Start at `GraphCanvas`.
@NullMarked
package dev.bascule.views.topology.drawing;

import org.jspecify.annotations.NullMarked;

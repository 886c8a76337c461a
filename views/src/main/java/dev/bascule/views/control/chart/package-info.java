// SPDX-License-Identifier: Apache-2.0
/// Controls that draw on a canvas: sparklines, plots, matrices, rings and bars, all in the colours of the stylesheets.
/// They take lists of plain values and repaint once per pulse. Start at `Drawn` and `Ink`.
@NullMarked
package dev.bascule.views.control.chart;

import org.jspecify.annotations.NullMarked;

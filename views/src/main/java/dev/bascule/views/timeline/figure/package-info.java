// SPDX-License-Identifier: Apache-2.0
/// The timeline as values: bands, bars, marks and spans made of journal entries, and the window that is looked
/// at. Pure; it knows no pixel. Start at `TimelineFigure` and `FigureReading`.
@NullMarked
package dev.bascule.views.timeline.figure;

import org.jspecify.annotations.NullMarked;

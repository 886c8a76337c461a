// SPDX-License-Identifier: Apache-2.0
/// The small parts every screen is made of: state glyphs and pills, values with units, prose with aligned digits, pips.
/// They take plain values, carry their own accessible text and know no feature. Start at `Mark` and `StateGlyph`.
@NullMarked
package dev.bascule.views.control;

import org.jspecify.annotations.NullMarked;

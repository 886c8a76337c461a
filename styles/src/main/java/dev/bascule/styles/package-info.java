// SPDX-License-Identifier: Apache-2.0
/// What the console looks like: colour tokens for night and day, one stylesheet per control, fonts, glyphs and icons.
/// It knows no toolkit; it hands out names, addresses of resources and path data. Start at `Theme` and `Stylesheets`.
@NullMarked
package dev.bascule.styles;

import org.jspecify.annotations.NullMarked;

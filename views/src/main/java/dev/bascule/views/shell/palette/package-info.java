// SPDX-License-Identifier: Apache-2.0
/// The command palette: finds screens, things and actions by a few letters and runs the chosen one.
/// It knows only the entries it is given. Start at `Palette`.
@NullMarked
package dev.bascule.views.shell.palette;

import org.jspecify.annotations.NullMarked;

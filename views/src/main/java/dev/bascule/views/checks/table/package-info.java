// SPDX-License-Identifier: Apache-2.0
/// The table itself: only rows in sight have a cell, a cell has one canvas, and a canvas is painted anew when
/// what it shows has changed. Start at `CheckTable`.
@NullMarked
package dev.bascule.views.checks.table;

import org.jspecify.annotations.NullMarked;

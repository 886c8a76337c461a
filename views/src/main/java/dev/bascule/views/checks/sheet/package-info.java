// SPDX-License-Identifier: Apache-2.0
/// What the table of checks shows, as values: rows, groups, filters and their saved form. Knows no node and no
/// JavaFX property. Start at `SheetReading`.
@NullMarked
package dev.bascule.views.checks.sheet;

import org.jspecify.annotations.NullMarked;

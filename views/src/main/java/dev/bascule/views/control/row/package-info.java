// SPDX-License-Identifier: Apache-2.0
/// Rows of lists: steps of a run, checklist items, events and record differences, each rebuilt from one value.
/// Use them as the graphic of a list cell or directly in a box. Start at `StepRow`.
@NullMarked
package dev.bascule.views.control.row;

import org.jspecify.annotations.NullMarked;

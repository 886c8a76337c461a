// SPDX-License-Identifier: Apache-2.0
/// How values of the model are said on screens: times in UTC, durations, figures with units, states as marks.
/// Pure; it knows the model's values and the marks, no node. Start at `Figures` and `Marks`.
@NullMarked
package dev.bascule.views.control.text;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Checks how figures, times and states are written.
@NullMarked
package dev.bascule.views.control.chart;

import org.jspecify.annotations.NullMarked;

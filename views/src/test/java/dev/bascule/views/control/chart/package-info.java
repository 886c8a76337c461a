// SPDX-License-Identifier: Apache-2.0
/// Checks where the parts of a chart are put.
@NullMarked
package dev.bascule.views.control.chart;

import org.jspecify.annotations.NullMarked;

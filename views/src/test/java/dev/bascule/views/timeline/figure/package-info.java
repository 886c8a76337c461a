// SPDX-License-Identifier: Apache-2.0
/// Checks how journal entries become bands, bars and marks.
@NullMarked
package dev.bascule.views.timeline.figure;

import org.jspecify.annotations.NullMarked;

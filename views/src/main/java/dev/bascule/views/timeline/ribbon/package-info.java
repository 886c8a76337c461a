// SPDX-License-Identifier: Apache-2.0
/// The time of an incident as a ribbon of its parts against the objective. Start at `RibbonReading`.
@NullMarked
package dev.bascule.views.timeline.ribbon;

import org.jspecify.annotations.NullMarked;

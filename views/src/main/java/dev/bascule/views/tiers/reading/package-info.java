// SPDX-License-Identifier: Apache-2.0
/// What the tier map shows, read from the picture of a deployment and the journal's completed moves; values
/// alone, no nodes. Start at [dev.bascule.views.tiers.reading.MapReading].
@NullMarked
package dev.bascule.views.tiers.reading;

import org.jspecify.annotations.NullMarked;

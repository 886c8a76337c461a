// SPDX-License-Identifier: Apache-2.0
/// Values for the eyes, read from a readiness: sites with their scores, proofs, and the calendar. Knows values
/// alone. Start at [dev.bascule.views.readiness.reading.SiteFace].
@NullMarked
package dev.bascule.views.readiness.reading;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Why something that operators know too well may be happening now: health checks that fail falsely,
/// propagation that is slow, failovers that loop, moves that went half way. Each is read from what was measured
/// and says what to do. Knows values alone. Start at [dev.bascule.views.readiness.diagnosis.Diagnoses].
@NullMarked
package dev.bascule.views.readiness.diagnosis;

import org.jspecify.annotations.NullMarked;

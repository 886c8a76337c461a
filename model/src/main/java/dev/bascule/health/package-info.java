// SPDX-License-Identifier: Apache-2.0
/// From observations to verdicts: baseline, hysteresis, flapping, isolated checkers, quorum; always with
/// evidence. Pure; time comes in as an argument. Start at [dev.bascule.health.HealthBoard].
@NullMarked
package dev.bascule.health;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Rehearsals as values: what goes wrong when, what operators do, and what must have come of it. Pure; knows
/// nothing of the lab that plays them. Start at [dev.bascule.drill.Scenario].
@NullMarked
package dev.bascule.drill;

import org.jspecify.annotations.NullMarked;

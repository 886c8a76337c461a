// SPDX-License-Identifier: Apache-2.0
/// Where the time of an incident went, part by part, held against the objective, and how two incidents differ.
/// Everything is computed from what the journal holds; nothing is estimated. Pure. Start at
/// [dev.bascule.incident.budget.Ribbon] and [dev.bascule.incident.budget.Comparison].
@NullMarked
package dev.bascule.incident.budget;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Timeline, durations, evidence and post-mortem as projections of the journal; nothing is told twice. Pure.
/// Start at [dev.bascule.incident.Incident] and [dev.bascule.incident.TimelineEntry].
@NullMarked
package dev.bascule.incident;

import org.jspecify.annotations.NullMarked;

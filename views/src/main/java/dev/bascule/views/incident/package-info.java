// SPDX-License-Identifier: Apache-2.0
/// One incident: its times, the four checklists, what people wrote, who has which role, and how complete the
/// report is. Items that are measured tick and untick themselves. Start at `IncidentScreen`.
@NullMarked
package dev.bascule.views.incident;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// How an incident is led: the four roles with everybody who held them, and the update that was promised. Pure.
/// Start at [dev.bascule.incident.lead.Roster].
@NullMarked
package dev.bascule.incident.lead;

import org.jspecify.annotations.NullMarked;

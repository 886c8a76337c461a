// SPDX-License-Identifier: Apache-2.0
/// Readiness: how ready every site is to take over, proven by doing, what stands in the way, when drills are
/// due, and what may be behind the four troubles that operators know best. It knows values and the client.
/// Start at [dev.bascule.views.readiness.ReadinessScreen].
@NullMarked
package dev.bascule.views.readiness;

import org.jspecify.annotations.NullMarked;

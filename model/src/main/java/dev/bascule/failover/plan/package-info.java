// SPDX-License-Identifier: Apache-2.0
/// The plan as a value: steps, order, compensations; what is ready next, what a result leads to, the way back.
/// Pure: [dev.bascule.failover.plan.Planner] computes a plan from facts, [dev.bascule.failover.plan.Execution]
/// walks it.
@NullMarked
package dev.bascule.failover.plan;

import org.jspecify.annotations.NullMarked;

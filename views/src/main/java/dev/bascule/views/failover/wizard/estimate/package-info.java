// SPDX-License-Identifier: Apache-2.0
/// What a move is expected to cost in time and data, beside the objective. Knows the estimate and nothing of the
/// wizard around it. Start at [dev.bascule.views.failover.wizard.estimate.EstimatePanel].
@NullMarked
package dev.bascule.views.failover.wizard.estimate;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// A plan being carried out, live: steps, clocks, propagation, checklist and log, and the decisions people take
/// on the way. Start at `ExecutionViewModel` and `RunPage`.
@NullMarked
package dev.bascule.views.failover.run;

import org.jspecify.annotations.NullMarked;

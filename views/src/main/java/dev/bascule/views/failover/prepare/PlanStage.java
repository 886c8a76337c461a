// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.failover.plan.Stage;
import java.time.Duration;
import java.util.List;

/// A stage with at least one step; `takes` counts its critical steps when it has any.
public record PlanStage(Stage stage, Duration start, Duration takes, List<PlanLine> lines) {
    public PlanStage {
        lines = List.copyOf(lines);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.failover.plan.Hooks;
import dev.bascule.topology.Deployment;
import java.util.List;

/// Everything configured that decisions about one deployment need.
public record Setup(Deployment deployment, Policy policy, List<RecordTarget> records, Hooks hooks) {
    public Setup {
        records = List.copyOf(records);
    }
}

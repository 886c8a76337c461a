// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.dns.Change;
import dev.bascule.styles.Icon;
import java.time.Duration;
import java.util.Optional;

/// One step. `finding` is what the dry run can say about it; `isChecked` when something was really read.
public record PlanLine(
        int number,
        Icon icon,
        String title,
        String after,
        Finding finding,
        Duration start,
        Duration expected,
        boolean isCritical,
        Optional<Change> change) {}

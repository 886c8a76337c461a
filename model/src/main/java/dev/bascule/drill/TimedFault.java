// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.time.Duration;
import java.util.Optional;

/// A fault with its hour: begins `at` after the start, and heals after `lasting`, or never.
public record TimedFault(Duration at, Optional<Duration> lasting, Fault fault) {
    public TimedFault {
        if (at.isNegative() || lasting.filter(d -> !d.isPositive()).isPresent()) {
            throw new IllegalArgumentException("A fault begins at or after the start and lasts longer than nothing.");
        }
    }

    /// When it heals, counted from the start.
    public Optional<Duration> healsAt() {
        return lasting.map(at::plus);
    }
}

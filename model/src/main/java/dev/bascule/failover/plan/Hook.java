// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import java.time.Duration;
import java.util.Optional;

/// A hook as configured. It may run again after a restart, so it must bear being repeated. `undo` is what a
/// roll-back calls.
public record Hook(String name, HookCall call, Duration timeout, OnFailure onFailure, Optional<HookCall> undo) {
    public Hook {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("Hook " + name + " needs a timeout above zero.");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.runbook;

import java.util.Optional;

/// One line of a checklist. With a `measure` only the measurement ticks it; without one, a person does.
public record ChecklistItem(String id, ChecklistPhase phase, String text, Optional<Measure> measure) {
    public boolean isMeasured() {
        return measure.isPresent();
    }
}

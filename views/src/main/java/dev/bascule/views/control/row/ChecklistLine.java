// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import dev.bascule.views.control.Mark;
import org.jspecify.annotations.Nullable;

/// What a checklist item shows: a person's tick or a measurement, its evidence, its verdict while it fails, and when.
public record ChecklistLine(
        String name,
        boolean isMeasured,
        boolean isTicked,
        String evidence,
        @Nullable Mark verdict,
        String when) {}

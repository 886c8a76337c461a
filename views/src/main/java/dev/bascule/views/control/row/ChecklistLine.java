// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import dev.bascule.runbook.ItemStanding;
import dev.bascule.runbook.Measure;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import org.jspecify.annotations.Nullable;

/// What a checklist item shows: a person's tick or a measurement, its evidence, its verdict while it fails, and
/// when.
public record ChecklistLine(
        String name,
        boolean isMeasured,
        boolean isTicked,
        String evidence,
        @Nullable Mark verdict,
        String when) {
    /// How an item stands; what was never measured says so and what it waits for.
    public static ChecklistLine of(ItemStanding standing) {
        var measure = standing.item().measure();
        var ticked = standing.ticked();
        if (measure.isPresent() && standing.evidence().isBlank() && !ticked) {
            var waits = "not measured, " + waitsFor(measure.get());
            return new ChecklistLine(standing.item().text(), true, false, waits, Mark.UNKNOWN, "");
        }
        var isPersons = measure.isEmpty();
        var evidence = isPersons && ticked ? by(standing) : standing.evidence();
        var when = isPersons && !ticked ? "" : Figures.time(standing.at());
        return new ChecklistLine(standing.item().text(), !isPersons, ticked, evidence, null, when);
    }

    private static String by(ItemStanding standing) {
        return standing.evidence().isBlank() ? standing.by() : standing.by() + ", " + standing.evidence();
    }

    private static String waitsFor(Measure measure) {
        return switch (measure) {
            case TARGET_READY -> "waits for a verdict on the target";
            case REPLICATION_LAG -> "waits for a reading of the lag";
            case CONFIGURATION_CURRENT, PROPAGATION -> "probe now on the DNS page";
            case EXECUTION_PROGRESS, NO_FAILED_STEP -> "begins with the run";
            case EVERY_STEP_DONE -> "known when the run ends";
            case SERVICES_AT_TARGET, DATABASE_AT_TARGET, API_AT_TARGET, EXTERNAL_DEPENDENCIES ->
                "waits for the checks of the target";
            case SOURCE_RECOVERED, SOURCE_SERVICES -> "waits for the checks of the old site";
        };
    }
}

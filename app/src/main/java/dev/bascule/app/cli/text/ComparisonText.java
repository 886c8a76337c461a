// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import dev.bascule.incident.budget.Comparison;
import dev.bascule.incident.budget.Measure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two incidents side by side as lines of text.
public final class ComparisonText {
    private static final String MISSING = "–";

    private ComparisonText() {}

    public static List<String> of(String first, String second, Comparison comparison) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", first, second, "difference", "median"));
        for (var row : comparison.rows()) {
            rows.add(List.of(
                    row.measure().title(),
                    seconds(row.first()),
                    seconds(row.second()),
                    row.difference().map(ComparisonText::signed).orElse("not measured in both"),
                    row.median()
                            .map(m -> seconds(Optional.of(m)) + " of " + row.of())
                            .orElse(MISSING)));
        }
        rows.add(counted(
                "Failed attempts",
                comparison.first().failures(),
                comparison.second().failures()));
        rows.add(counted(
                "Drift found", comparison.first().drifts(), comparison.second().drifts()));
        var lines = new ArrayList<>(Columns.of(rows));
        lines.add(verdict(comparison));
        return lines;
    }

    private static String verdict(Comparison comparison) {
        var median = comparison.row(Measure.TTR).median();
        if (comparison.objective().isEmpty()) {
            return "No objective is configured; set objectives.rto in bascule.yaml.";
        }
        var objective = comparison.objective().get();
        return median.map(m -> "Median TTR " + seconds(median) + ", objective " + seconds(Optional.of(objective)) + ": "
                        + (m.compareTo(objective) > 0 ? "missed" : "held") + ".")
                .orElseGet(() -> withoutMedian(comparison.row(Measure.TTR)));
    }

    /// Planned moves and drills have times of their own and count for no median.
    private static String withoutMedian(Comparison.Row ttr) {
        return ttr.first().or(ttr::second).isPresent()
                ? "There is no median: it is of unplanned incidents that were restored, and there is none yet."
                : "No incident has been restored yet, so there is no median.";
    }

    private static List<String> counted(String name, int first, int second) {
        return List.of(name, Integer.toString(first), Integer.toString(second), "%+d".formatted(second - first), "");
    }

    private static String seconds(Optional<Duration> length) {
        return length.map(d -> String.format(Locale.ROOT, "%.1f s", d.toMillis() / 1000.0))
                .orElse(MISSING);
    }

    private static String signed(Duration length) {
        return String.format(Locale.ROOT, "%+.1f s", length.toMillis() / 1000.0);
    }
}

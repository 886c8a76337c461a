// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.compare;

import dev.bascule.incident.budget.Comparison;
import dev.bascule.incident.budget.Measure;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A comparison as rows of words: both values, the difference with its direction in a word, and the median.
public record DifferenceReading(List<Row> rows, String summary) {
    private static final String MISSING = "–";

    public DifferenceReading {
        rows = List.copyOf(rows);
    }

    /// `spoken` says the whole row with its units.
    public record Row(String name, String first, String second, String difference, String median, String spoken) {}

    public static DifferenceReading of(Comparison comparison) {
        var rows = new ArrayList<Row>();
        comparison.rows().forEach(r -> rows.add(row(r)));
        rows.add(counted(
                "Failed attempts",
                comparison.first().failures(),
                comparison.second().failures()));
        rows.add(counted(
                "Drift found", comparison.first().drifts(), comparison.second().drifts()));
        return new DifferenceReading(rows, summary(comparison));
    }

    private static Row row(Comparison.Row row) {
        var difference = row.difference().map(DifferenceReading::difference).orElse("not measured in both");
        return told(
                row.measure().title(),
                span(row.first()),
                span(row.second()),
                difference,
                row.median()
                        .map(m -> span(Optional.of(m)) + " (" + row.of() + ")")
                        .orElse(MISSING));
    }

    private static Row counted(String name, int first, int second) {
        var difference = second == first ? "same" : Math.abs(second - first) + (second > first ? " more" : " fewer");
        return told(name, Integer.toString(first), Integer.toString(second), difference, "");
    }

    private static Row told(String name, String first, String second, String difference, String median) {
        var spoken = name + ", first " + first + ", second " + second + ", " + difference
                + (median.isEmpty() ? "" : ", median " + median);
        return new Row(name, first, second, difference, median, spoken);
    }

    /// Less than a tenth of a second is no difference that a screen can show.
    private static String difference(Duration longer) {
        if (longer.abs().toMillis() < 100) {
            return "same";
        }
        return (longer.isNegative() ? "▼ " : "▲ ") + Figures.seconds(longer.abs()) + " s "
                + (longer.isNegative() ? "quicker" : "slower");
    }

    private static String span(Optional<Duration> length) {
        return length.map(d -> d.compareTo(Duration.ofMinutes(1)) < 0 ? Figures.seconds(d) + " s" : Figures.span(d))
                .orElse(MISSING);
    }

    private static String summary(Comparison comparison) {
        var ttr = comparison.row(Measure.TTR);
        if (ttr.median().isEmpty()) {
            return "No incident on record has been restored yet, so there is no median.";
        }
        var median = ttr.median().get();
        var of = "Median TTR of " + ttr.of() + (ttr.of() == 1 ? " incident " : " incidents ") + Figures.span(median);
        return comparison
                .objective()
                .map(o -> of + ", objective " + Figures.span(o) + ": "
                        + (median.compareTo(o) > 0
                                ? "OVER by " + Figures.span(median.minus(o))
                                : "held with " + Figures.span(o.minus(median)) + " to spare")
                        + ".")
                .orElse(of + ", no objective: set objectives.rto in bascule.yaml.");
    }
}

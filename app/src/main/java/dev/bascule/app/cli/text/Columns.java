// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Rows of cells as lines in which the cells stand below each other. Cells of a column are padded to the
/// widest.
public final class Columns {
    private Columns() {}

    public static List<String> of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> i == row.size() - 1 ? row.get(i) : padded(row.get(i), width(rows, i)))
                        .reduce((a, b) -> a + "  " + b)
                        .orElse("")
                        .stripTrailing())
                .toList();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(r -> r.size() > column)
                .mapToInt(r -> r.get(column).length())
                .max()
                .orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - cell.length()));
    }

    /// A length as people read it: `850 ms`, `4.2 s`, `3 min 5 s`.
    public static String length(Duration length) {
        if (length.toMillis() < 1000) {
            return length.toMillis() + " ms";
        }
        return length.compareTo(Duration.ofMinutes(1)) < 0
                ? String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0)
                : length.toMinutes() + " min " + length.toSecondsPart() + " s";
    }

    static String length(Optional<Duration> length) {
        return length.map(Columns::length).orElse("–");
    }
}

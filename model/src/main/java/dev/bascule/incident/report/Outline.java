// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import java.util.List;
import java.util.Optional;

/// A report as title, mark of an exercise, first paragraph, figure and titled tables; no form adds a fact or
/// leaves one out.
public record Outline(String title, Optional<String> mark, String summary, TimelineFigure figure, List<Table> tables) {
    /// What is written where nothing is known.
    public static final String NOTHING = "–";

    public Outline {
        tables = List.copyOf(tables);
    }

    /// A table with its heading; one without rows is written as the sentence [#NO_ROWS].
    public record Table(String title, List<Column> columns, List<Row> rows) {
        public static final String NO_ROWS = "Nothing is recorded.";

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// A column with its share of the width among the others.
    public record Column(String title, int weight) {}

    /// The cells of one line; `isStruck` marks what a later entry corrects.
    public record Row(List<String> cells, boolean isStruck) {
        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }
    }
}

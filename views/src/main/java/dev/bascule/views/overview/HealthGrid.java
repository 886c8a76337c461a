// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.panel.TileFace;
import java.util.List;
import java.util.Optional;

/// Health tiles in rows and columns; a row is a site or a service, its label shows the worst of what is in it.
record HealthGrid(List<Row> rows) {
    HealthGrid {
        rows = List.copyOf(rows);
    }

    /// How rows are made and ordered; only the last one may change the order by itself.
    enum Order {
        BY_SITE("By site"),
        BY_SERVICE("By service"),
        WORST_FIRST("Worst first");

        private final String words;

        Order(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    record Row(RowLabel label, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /// Name, state and second line of a row; `tier` and `share` (percent of resolvers) belong to sites alone.
    record RowLabel(
            String name,
            Mark mark,
            String place,
            boolean isPrimary,
            String role,
            String tier,
            Optional<String> share) {}

    /// One tile; the key stays the same while its figures change. `check` names what it shows, empty when
    /// nothing is probed.
    record Cell(String key, String check, TileFace face) {}

    int columns() {
        return rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import dev.bascule.views.control.Mark;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The tokens a canvas may draw with, under the names they have in the stylesheets; `_T` is a tint and `_L` an
/// edge.
public enum Ink {
    BG_0,
    BG_1,
    BG_2,
    BG_3,
    BG_4,
    BG_5,
    FG_1,
    FG_2,
    FG_3,
    FG_4,
    FG_ON,
    LINE_1,
    LINE_2,
    LINE_3,
    LINE_CTL,
    ACCENT,
    ON_ACCENT,
    FOCUS,
    SELECT,
    HOVER,
    DATA_1,
    DATA_2,
    DATA_3,
    BAND,
    GRID,
    HEALTHY,
    HEALTHY_T,
    HEALTHY_L,
    STANDBY,
    STANDBY_T,
    STANDBY_L,
    MAINTENANCE,
    MAINTENANCE_T,
    MAINTENANCE_L,
    TRANSITION,
    TRANSITION_T,
    TRANSITION_L,
    UNKNOWN,
    UNKNOWN_T,
    UNKNOWN_L,
    DEGRADED,
    DEGRADED_T,
    DEGRADED_L,
    UNHEALTHY,
    UNHEALTHY_T,
    UNHEALTHY_L;

    private static final String PREFIX = "-bsc-ink-";
    private static final Map<Mark, Ink> FACES = named("");
    private static final Map<Mark, Ink> TINTS = named("_T");
    private static final Map<Mark, Ink> EDGES = named("_L");

    private static Map<Mark, Ink> named(String ending) {
        var inks = new EnumMap<Mark, Ink>(Mark.class);
        for (var mark : Mark.values()) {
            inks.put(mark, valueOf(mark.name() + ending));
        }
        return inks;
    }

    /// The full colour of a state.
    public static Ink of(Mark mark) {
        return Objects.requireNonNull(FACES.get(mark));
    }

    /// The surface of a state.
    public static Ink tint(Mark mark) {
        return Objects.requireNonNull(TINTS.get(mark));
    }

    /// The edge of a state's surface.
    public static Ink edge(Mark mark) {
        return Objects.requireNonNull(EDGES.get(mark));
    }

    String property() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

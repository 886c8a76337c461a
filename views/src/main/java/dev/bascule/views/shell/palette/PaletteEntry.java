// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell.palette;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.navigation.Area;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something the command palette can do or open; a mark replaces the icon for things that have a state.
public record PaletteEntry(
        String group, Icon icon, @Nullable Mark mark, String title, String detail, List<String> keys, Runnable action) {
    public PaletteEntry {
        keys = List.copyOf(keys);
    }

    /// The way to a screen.
    public static PaletteEntry to(Area area, Runnable action) {
        List<String> chord = List.of("G", String.valueOf(area.letter()));
        return new PaletteEntry("Go to", area.icon(), null, area.title(), "screen", chord, action);
    }

    /// How well it answers `query`: 0 not at all, more is better; a title that starts so comes first.
    int fit(String query) {
        String wanted = query.toLowerCase(Locale.ROOT).strip();
        String name = title.toLowerCase(Locale.ROOT);
        if (name.startsWith(wanted)) {
            return 3;
        }
        if (name.contains(wanted)) {
            return 2;
        }
        return detail.toLowerCase(Locale.ROOT).contains(wanted) ? 1 : 0;
    }
}

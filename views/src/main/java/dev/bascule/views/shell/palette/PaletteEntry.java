// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell.palette;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.navigation.Area;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something the command palette can do or open; a mark replaces the icon for things that have a state.
public record PaletteEntry(
        String group, Icon icon, @Nullable Mark mark, String title, String detail, List<String> keys, Deed deed) {
    public PaletteEntry {
        keys = List.copyOf(keys);
    }

    /// Something to do, without a key.
    public static PaletteEntry of(String group, Icon icon, String title, String detail, Deed deed) {
        return new PaletteEntry(group, icon, null, title, detail, List.of(), deed);
    }

    /// The same with the key that does it too.
    public PaletteEntry key(String key) {
        return new PaletteEntry(group, icon, mark, title, detail, List.of(key), deed);
    }

    /// The same, refused when there is a reason.
    public PaletteEntry unless(Optional<String> why) {
        return why.map(words -> new PaletteEntry(group, icon, mark, title, detail, keys, new Deed.Refused(words)))
                .orElse(this);
    }

    /// The way to a screen.
    public static PaletteEntry to(Area area, Runnable action) {
        List<String> chord = List.of("G", String.valueOf(area.letter()));
        return new PaletteEntry("Go to", area.icon(), null, area.title(), "screen", chord, new Deed.AtOnce(action));
    }

    boolean isRefused() {
        return deed instanceof Deed.Refused;
    }

    /// What stands behind the title: what it is about, or why it cannot be done.
    String words() {
        return deed instanceof Deed.Refused(var why) ? why : detail;
    }

    /// How well it answers `query`: 0 not at all, more is better; a title that starts so comes first, and what
    /// can be done before what cannot.
    int fit(String query) {
        var fit = match(query.toLowerCase(Locale.ROOT).strip());
        return fit == 0 ? 0 : 2 * fit + (isRefused() ? 0 : 1);
    }

    private int match(String wanted) {
        String name = title.toLowerCase(Locale.ROOT);
        if (name.startsWith(wanted)) {
            return 3;
        }
        if (name.contains(wanted)) {
            return 2;
        }
        return words().toLowerCase(Locale.ROOT).contains(wanted) ? 1 : 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The screens a window has. Each is made when it is first gone to and then kept, so that a start pays only for
/// the one that it shows. FX thread only.
public final class Screens {
    private final Map<Area, Supplier<? extends Screen>> makers = new EnumMap<>(Area.class);
    private final Map<Area, Screen> made = new EnumMap<>(Area.class);

    /// Adds the screen of an area.
    public Screens with(Area area, Supplier<? extends Screen> maker) {
        makers.put(area, maker);
        return this;
    }

    public boolean has(Area area) {
        return makers.containsKey(area);
    }

    /// The areas that have a screen, in the order of the rail.
    public List<Area> areas() {
        return List.copyOf(makers.keySet());
    }

    /// The screen of an area, made now if nobody has been there; empty for an area without one.
    public Optional<Screen> of(Area area) {
        return Optional.ofNullable(makers.get(area)).map(maker -> made.computeIfAbsent(area, _ -> maker.get()));
    }
}

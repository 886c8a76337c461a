// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.util.Subscription;

/// The screens a window has. Each is made when it is first gone to and then kept, so that a start pays only for
/// the one that it shows. FX thread only.
public final class Screens implements AutoCloseable {
    private final Map<Area, Supplier<? extends Screen>> makers = new EnumMap<>(Area.class);
    private final Map<Area, Screen> made = new EnumMap<>(Area.class);
    private Optional<Memory> memory = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    /// Choices made on the screens come back at the next start; without a memory each start is the first one.
    public Screens keptBy(Memory newMemory) {
        memory = Optional.of(newMemory);
        return this;
    }

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
        return Optional.ofNullable(makers.get(area)).map(maker -> made.computeIfAbsent(area, _ -> make(area, maker)));
    }

    private Screen make(Area area, Supplier<? extends Screen> maker) {
        var screen = maker.get();
        memory.ifPresent(m -> following = following.and(m.follow(area, screen.kept())));
        return screen;
    }

    /// The choices made on the screens are kept no longer.
    @Override
    public void close() {
        following.unsubscribe();
        following = Subscription.EMPTY;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the console is, where it was, and the way back and forth. FX thread only.
public final class Navigator {
    private static final int MOST = 100;

    private final Deque<Destination> back = new ArrayDeque<>();
    private final Deque<Destination> forth = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Destination> current;
    private UnaryOperator<Destination> detour = UnaryOperator.identity();

    public Navigator(Destination start) {
        current = new ReadOnlyObjectWrapper<>(start);
    }

    public ReadOnlyObjectProperty<Destination> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Destination current() {
        return current.get();
    }

    /// Sends some destinations elsewhere, as the overview opens on the run while one is active.
    public void setDetour(UnaryOperator<Destination> newDetour) {
        detour = newDetour;
    }

    public void go(Area area) {
        go(Destination.of(area));
    }

    /// Goes there and remembers where it came from; going where one already is changes nothing.
    public void go(Destination destination) {
        Destination actual = detour.apply(destination);
        if (actual.equals(current())) {
            return;
        }
        back.push(current());
        if (back.size() > MOST) {
            back.removeLast();
        }
        forth.clear();
        current.set(actual);
    }

    public void back() {
        step(back, forth);
    }

    public void forth() {
        step(forth, back);
    }

    private void step(Deque<Destination> from, Deque<Destination> to) {
        if (!from.isEmpty()) {
            to.push(current());
            current.set(from.pop());
        }
    }
}

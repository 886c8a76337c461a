// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.incident.Lane;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.views.feed.KeyedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/// The newest events of the deployment in focus; it can stand still while others come in, and leave kinds out.
/// An event is put into words once, however often it is shown. FX thread only.
final class EventFeed {
    private final KeyedList<EventLine, String> events = new KeyedList<>(EventFeed::keyOf);
    private final ReadOnlyIntegerWrapper known = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper newer = new ReadOnlyIntegerWrapper();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ObjectProperty<List<Lane>> lanes = new SimpleObjectProperty<>(List.of(Lane.values()));
    private List<TimelineEntry> read = List.of();
    private Map<String, EventLine> lines = Map.of();

    EventFeed() {
        paused.subscribe(_ -> refresh());
        lanes.subscribe(_ -> refresh());
    }

    /// Takes in what the deployment did last, newest first.
    void show(List<TimelineEntry> recent) {
        if (!recent.equals(read)) {
            read = recent;
            lines = linesOf(recent);
            refresh();
        }
    }

    /// Newest first; still while paused.
    ObservableList<EventLine> events() {
        return events.items();
    }

    /// How many there are, of every kind.
    ReadOnlyIntegerProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// Events that came while the feed was paused.
    ReadOnlyIntegerProperty newerProperty() {
        return newer.getReadOnlyProperty();
    }

    BooleanProperty pausedProperty() {
        return paused;
    }

    /// What kinds of events are listed.
    ObjectProperty<List<Lane>> lanesProperty() {
        return lanes;
    }

    private void refresh() {
        known.set(lines.size());
        var shown = lines.values().stream()
                .filter(l -> lanes.get().contains(l.lane()))
                .toList();
        if (paused.get()) {
            var last = events.items().stream().mapToLong(EventLine::seq).max().orElse(0);
            newer.set((int) shown.stream().filter(l -> l.seq() > last).count());
        } else {
            newer.set(0);
            events.update(shown);
        }
    }

    private Map<String, EventLine> linesOf(List<TimelineEntry> recent) {
        var told = new LinkedHashMap<String, EventLine>();
        for (var entry : recent) {
            var key = key(entry.seq(), entry.lane(), entry.subject());
            var present = lines.get(key);
            told.putIfAbsent(key, present == null ? EventLine.of(entry) : present);
        }
        return told;
    }

    private static String keyOf(EventLine line) {
        return key(line.seq(), line.lane(), line.source());
    }

    private static String key(long seq, Lane lane, String source) {
        return seq + "/" + lane + "/" + source;
    }
}

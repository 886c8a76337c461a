// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The playhead: where it stands, whether it runs, and how many seconds of the past pass in one second of now.
final class Replay {
    static final List<Integer> SPEEDS = List.of(1, 10, 60, 300);

    private final ObjectProperty<Optional<Instant>> playhead = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final IntegerProperty speed = new SimpleIntegerProperty(10);
    private final ObjectProperty<Optional<Instant>> mark = new SimpleObjectProperty<>(Optional.empty());
    private final Consumer<Instant> onMove;

    /// `onMove` is called when the playhead moves by itself.
    Replay(Consumer<Instant> onMove) {
        this.onMove = onMove;
    }

    ReadOnlyObjectProperty<Optional<Instant>> playheadProperty() {
        return playhead;
    }

    /// A moment that a person set, to measure from.
    ReadOnlyObjectProperty<Optional<Instant>> markProperty() {
        return mark;
    }

    /// Sets the mark where the playhead stands, or takes it away when it is there already.
    void toggleMark() {
        mark.set(playhead.get().filter(at -> !mark.get().equals(Optional.of(at))));
    }

    /// Chooses the speed after (1) or before (-1) the present one.
    void speedUp(int direction) {
        var place = SPEEDS.indexOf(speed.get()) + direction;
        speed.set(SPEEDS.get(Math.clamp(place, 0, SPEEDS.size() - 1)));
    }

    BooleanProperty playingProperty() {
        return playing;
    }

    IntegerProperty speedProperty() {
        return speed;
    }

    void seek(Instant at) {
        playhead.set(Optional.of(at));
    }

    void stop() {
        playing.set(false);
        playhead.set(Optional.empty());
    }

    /// Starts at `from` when the playhead is nowhere yet.
    void toggle(Instant from) {
        if (playhead.get().isEmpty()) {
            seek(from);
        }
        playing.set(!playing.get());
    }

    void skip(Duration by, Instant from) {
        move(playhead.get().orElse(from).plus(by));
    }

    /// Lets `passed` of the present go by; it stops at `end`.
    void advance(Duration passed, Instant end) {
        if (!playing.get()) {
            return;
        }
        var next = playhead.get().orElse(end).plus(passed.multipliedBy(speed.get()));
        if (next.isBefore(end)) {
            move(next);
        } else {
            move(end);
            playing.set(false);
        }
    }

    private void move(Instant at) {
        playhead.set(Optional.of(at));
        onMove.accept(at);
    }
}

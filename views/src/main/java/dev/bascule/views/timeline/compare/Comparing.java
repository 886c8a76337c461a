// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.compare;

import dev.bascule.incident.Incident;
import dev.bascule.views.timeline.figure.Tale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Which incident the one on show is compared with, and how the two are aligned. FX thread only.
public final class Comparing {
    private final ReadOnlyObjectWrapper<Optional<Incident>> other = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Tale> tale = new ReadOnlyObjectWrapper<>(Tale.EMPTY);
    private final ObjectProperty<Alignment> alignment = new SimpleObjectProperty<>(Alignment.DETECTION);
    private final Reading reading;

    public Comparing(Reading reading) {
        this.reading = reading;
    }

    /// Port: reads what the journal tells of an incident; the answer comes later, on the FX thread.
    @FunctionalInterface
    public interface Reading {
        void read(Incident incident, Consumer<Tale> told);
    }

    /// The second incident; empty while nothing is compared.
    public ReadOnlyObjectProperty<Optional<Incident>> otherProperty() {
        return other.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tale> taleProperty() {
        return tale.getReadOnlyProperty();
    }

    public ObjectProperty<Alignment> alignmentProperty() {
        return alignment;
    }

    public void with(Incident second) {
        tale.set(Tale.EMPTY);
        other.set(Optional.of(second));
        reading.read(second, told -> {
            if (other.get().equals(Optional.of(second))) {
                tale.set(told);
            }
        });
    }

    /// Goes to the next of `others`, after the last to the first again; false when there is none.
    public boolean next(List<Incident> others) {
        if (others.isEmpty()) {
            return false;
        }
        var here = other.get()
                .map(o -> others.stream().map(Incident::id).toList().indexOf(o.id()))
                .orElse(-1);
        with(others.get((here + 1) % others.size()));
        return true;
    }

    /// Aligns at the other moment.
    public void align() {
        alignment.set(alignment.get().other());
    }

    public void end() {
        other.set(Optional.empty());
        tale.set(Tale.EMPTY);
    }

    /// How much later the second happened, from the moment that both have in common.
    public Duration later(Incident shown) {
        var way = alignment.get();
        return other.get().map(o -> Duration.between(way.of(shown), way.of(o))).orElse(Duration.ZERO);
    }

    /// The moment of an incident that the other has in common.
    public Instant zero(Incident incident) {
        return alignment.get().of(incident);
    }
}

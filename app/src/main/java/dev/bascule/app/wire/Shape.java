// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON object in the making: instants are written as ISO 8601 to the microsecond, as the journal keeps them,
/// durations as whole milliseconds, what is
/// absent as null.
public final class Shape {
    /// Grows when a field changes its meaning or goes; new fields do not change it.
    public static final int VERSION = 1;

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    private Shape() {}

    public static Shape empty() {
        return new Shape();
    }

    /// A whole document, with its kind and version first.
    public static Shape document(String kind) {
        return empty().with("kind", kind).with("version", VERSION);
    }

    public Shape with(String key, @Nullable Object value) {
        put(key, value);
        return this;
    }

    private void put(String key, @Nullable Object value) {
        switch (value) {
            case null -> node.putNull(key);
            case Optional<?> optional -> put(key, optional.orElse(null));
            case Shape shape -> node.set(key, shape.node);
            case Boolean truth -> node.put(key, truth);
            case Integer number -> node.put(key, number);
            case Long number -> node.put(key, number);
            case Double number -> node.put(key, number);
            case Duration length -> node.put(key, length.toMillis());
            case Instant moment ->
                node.put(key, moment.truncatedTo(ChronoUnit.MICROS).toString());
            case Collection<?> values -> list(key, values);
            case Map<?, ?> entries -> map(key, entries);
            default -> node.put(key, value.toString());
        }
    }

    private void list(String key, Collection<?> values) {
        var array = node.putArray(key);
        for (var value : values) {
            array.add(empty().with(key, value).node.get(key));
        }
    }

    private void map(String key, Map<?, ?> entries) {
        var shape = empty();
        entries.forEach((name, value) -> shape.put(String.valueOf(name), value));
        node.set(key, shape.node);
    }

    /// The document as indented JSON without a line end.
    public String json() {
        return node.toPrettyString();
    }
}

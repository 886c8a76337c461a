// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A record with some of its components changed by name, so that a test names only what matters to it.
public final class Varied {
    private Varied() {}

    /// `namesAndValues` alternate; a name that the record does not have is a mistake of the test.
    public static <R extends Record> R with(R original, Object... namesAndValues) {
        var changes = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changes.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        var components = original.getClass().getRecordComponents();
        var values = Stream.of(components).map(c -> value(original, c, changes)).toArray();
        if (!changes.isEmpty()) {
            throw new IllegalArgumentException(original.getClass() + " has no " + changes.keySet());
        }
        return made(original, components, values);
    }

    private static Object value(Record original, RecordComponent component, Map<String, Object> changes) {
        var changed = changes.remove(component.getName());
        try {
            return changed == null ? component.getAccessor().invoke(original) : changed;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R made(R original, RecordComponent[] components, Object[] values) {
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What may stand at a place: the one table that validation and the published schema share.
sealed interface Shape {
    String words();

    /// A scalar: `form` is text, integer, number, boolean, duration, secret or address.
    record Value(String form, String words) implements Shape {}

    /// One of these words.
    record Choice(List<String> words0) implements Shape {
        @Override
        public String words() {
            return "one of " + String.join(", ", words0);
        }
    }

    /// A list of one shape. `orSingle` also takes a single item without a list.
    record Many(Shape item, boolean orSingle) implements Shape {
        @Override
        public String words() {
            return "a list of " + item.words();
        }
    }

    /// A group of keys that people name themselves.
    record Named(Shape value, String words) implements Shape {}

    /// A group of known keys; those in `required` must be there.
    record Group(String words, Map<String, Shape> keys, List<String> required) implements Shape {
        public Group {
            keys = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(keys));
            required = List.copyOf(required);
        }
    }
}

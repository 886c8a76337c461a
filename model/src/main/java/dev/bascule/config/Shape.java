// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What may stand at a place: the one table that validation and the published schema share.
sealed interface Shape {
    String words();

    /// A single value.
    record Value(Form form, String words) implements Shape {}

    /// One of these words.
    record Choice(List<String> allowed) implements Shape {
        @Override
        public String words() {
            return "one of " + String.join(", ", allowed);
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
    record Named(Shape value, String words) implements Shape {
        static final String NAME = "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$";
    }

    /// A group of known keys; those in `required` must be there.
    record Group(String words, Map<String, Shape> keys, List<String> required) implements Shape {
        public Group {
            keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
            required = List.copyOf(required);
        }
    }
}

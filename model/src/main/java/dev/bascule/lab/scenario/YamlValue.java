// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import java.util.List;
import java.util.Map;

/// A piece of a YAML file that remembers where it stands.
sealed interface YamlValue {
    Place place();

    /// Keys in the order of the file, each with its own place.
    record Mapping(Place place, Map<String, Entry> entries) implements YamlValue {}

    record Entry(Place place, YamlValue value) {}

    record Listing(Place place, List<YamlValue> items) implements YamlValue {}

    /// Text as written, whatever its type.
    record Scalar(Place place, String text) implements YamlValue {}

    /// What people call it in messages.
    default String kind() {
        return switch (this) {
            case Mapping _ -> "a mapping";
            case Listing _ -> "a list";
            case Scalar(var _, var text) -> "'" + text + "'";
        };
    }
}

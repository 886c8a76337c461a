// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import java.util.List;
import java.util.Map;

/// A value in the file with its place.
sealed interface Tree {
    int line();

    int column();

    record Scalar(String text, int line, int column) implements Tree {}

    record Sequence(List<Tree> items, int line, int column) implements Tree {}

    record Mapping(Map<String, Entry> entries, int line, int column) implements Tree {}

    /// A key with its own place and its value.
    record Entry(int line, int column, Tree value) {}

    /// What it is, in words.
    default String kind() {
        return switch (this) {
            case Scalar s -> s.text().isBlank() ? "empty" : "a single value";
            case Sequence _ -> "a list";
            case Mapping _ -> "a group of keys";
        };
    }
}

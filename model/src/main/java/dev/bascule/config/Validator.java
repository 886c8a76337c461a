// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;

/// Holds a tree against a shape and notes every mistake, with the nearest known key for an unknown one. Also
/// notes where each key stands.
final class Validator {
    private final Problem.Found problems;
    private final SortedMap<String, Configuration.Line> lines;

    Validator(Problem.Found problems, SortedMap<String, Configuration.Line> lines) {
        this.problems = problems;
        this.lines = lines;
    }

    void check(Tree tree, Shape shape, String path) {
        switch (shape) {
            case Shape.Group group -> group(tree, group, path);
            case Shape.Named named -> named(tree, named, path);
            case Shape.Many many -> many(tree, many, path);
            case Shape.Choice choice -> choice(tree, choice, path);
            case Shape.Value value -> value(tree, value, path);
        }
    }

    private void group(Tree tree, Shape.Group group, String path) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            expected(tree, path, group.words() + ", a group of keys");
            return;
        }
        mapping.entries().forEach((key, entry) -> {
            var shape = group.keys().get(key);
            if (shape == null) {
                unknown(key, entry, group.keys().keySet(), path);
            } else {
                check(entry.value(), shape, join(path, key));
            }
        });
        group.required().stream()
                .filter(key -> !mapping.entries().containsKey(key))
                .forEach(key -> problems.add(
                        tree, group.words() + (path.isEmpty() ? "" : " at " + path) + " needs the key '" + key + "'"));
    }

    private void unknown(String key, Tree.Entry entry, Collection<String> known, String path) {
        var where = path.isEmpty() ? "" : " in " + path;
        problems.addUnknown(entry.line(), entry.column(), "there is no key " + Shown.of(key) + where, key, known);
    }

    private void named(Tree tree, Shape.Named named, String path) {
        if (tree instanceof Tree.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                if (!key.matches(Shape.Named.NAME)) {
                    problems.add(
                            entry.line(),
                            entry.column(),
                            Shown.of(key) + " is no name; use letters, digits, '.', '_' or '-', at most 63");
                }
                check(entry.value(), named.value(), join(path, key));
            });
        } else {
            expected(tree, path, named.words());
        }
    }

    private void many(Tree tree, Shape.Many many, String path) {
        if (tree instanceof Tree.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                check(sequence.items().get(i), many.item(), path + "[" + i + "]");
            }
        } else if (many.orSingle()) {
            check(tree, many.item(), path);
        } else {
            expected(tree, path, many.words());
        }
    }

    private void choice(Tree tree, Shape.Choice choice, String path) {
        var text = scalar(tree, path, choice.words());
        text.filter(t -> !choice.allowed().contains(t))
                .ifPresent(t -> problems.addUnknown(tree, path + " is " + Shown.of(t), t, choice.allowed()));
    }

    private void value(Tree tree, Shape.Value value, String path) {
        scalar(tree, path, value.words())
                .filter(text -> !value.form().fits(text))
                .ifPresent(text -> problems.add(tree, path + unfit(value, text), value.words()));
    }

    /// What stands in the place of a secret is never shown.
    private static String unfit(Shape.Value value, String text) {
        return value.form() == Form.SECRET && !text.isBlank()
                ? " holds a secret in plain text; put it into the environment"
                : " is " + Shown.of(text);
    }

    private Optional<String> scalar(Tree tree, String path, String words) {
        if (tree instanceof Tree.Scalar scalar) {
            lines.put(path, new Configuration.Line(scalar.line(), scalar.column(), scalar.text()));
            return Optional.of(scalar.text());
        }
        expected(tree, path, words);
        return Optional.empty();
    }

    private void expected(Tree tree, String path, String words) {
        problems.add(tree, (path.isEmpty() ? "the file" : path) + " is " + tree.kind(), words);
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

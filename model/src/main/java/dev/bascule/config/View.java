// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import dev.bascule.dns.propagation.Nameserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A group of keys that was found valid, read by type. What is absent is empty.
record View(Tree tree) {
    private Optional<Tree> at(String key) {
        return tree instanceof Tree.Mapping m
                ? Optional.ofNullable(m.entries().get(key)).map(Tree.Entry::value)
                : Optional.empty();
    }

    /// The value itself, for what is said of its place.
    Optional<Tree> tree(String key) {
        return at(key);
    }

    Optional<String> text(String key) {
        return at(key).flatMap(View::scalar);
    }

    /// The value itself, where it is a single one.
    Optional<String> text() {
        return scalar(tree);
    }

    String need(String key) {
        return text(key).orElse("");
    }

    Optional<Duration> duration(String key) {
        return text(key).flatMap(Durations::read);
    }

    Optional<Integer> integer(String key) {
        return text(key).map(Integer::valueOf);
    }

    Optional<Double> number(String key) {
        return text(key).map(Double::valueOf);
    }

    boolean isTrue(String key) {
        return text(key).filter("true"::equals).isPresent();
    }

    Optional<Nameserver> server() {
        return Addresses.read(need("name"), need("address"));
    }

    Optional<View> group(String key) {
        return at(key).map(View::new);
    }

    /// A list of scalars; a single one counts as a list.
    List<String> texts(String key) {
        return items(key).stream().flatMap(v -> scalar(v.tree()).stream()).toList();
    }

    List<View> items(String key) {
        return at(key).map(t -> t instanceof Tree.Sequence s
                        ? s.items().stream().map(View::new).toList()
                        : List.of(new View(t)))
                .orElse(List.of());
    }

    /// Named groups in the order of the file.
    Map<String, View> named(String key) {
        var named = new LinkedHashMap<String, View>();
        if (at(key).orElse(tree) instanceof Tree.Mapping m && at(key).isPresent()) {
            m.entries().forEach((name, entry) -> named.put(name, new View(entry.value())));
        }
        return named;
    }

    <T> List<T> map(String key, Function<View, T> how) {
        return new ArrayList<>(items(key).stream().map(how).toList());
    }

    private static Optional<String> scalar(Tree tree) {
        return tree instanceof Tree.Scalar s ? Optional.of(s.text()) : Optional.empty();
    }
}

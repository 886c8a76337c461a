// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/// One choice of a screen, such as a filter, that comes back at the next start. `words` makes one line of text
/// of it; `read` answers nothing for a line that it does not understand.
public record Kept<T>(
        String name,
        ObservableValue<T> value,
        Consumer<T> set,
        Function<T, String> words,
        Function<String, Optional<T>> read) {

    /// One of the constants `all`.
    public static <E extends Enum<E>> Kept<E> one(String name, Property<E> property, E[] all) {
        return one(name, property, property::setValue, all);
    }

    /// One of the constants `all`, where choosing is more than setting a property.
    public static <E extends Enum<E>> Kept<E> one(String name, ObservableValue<E> value, Consumer<E> set, E[] all) {
        return new Kept<>(
                name,
                value,
                set,
                Enum::name,
                text -> constants(text, all).stream().findFirst());
    }

    /// Any of the constants `all`, in their order.
    public static <E extends Enum<E>> Kept<List<E>> some(String name, Property<List<E>> property, E[] all) {
        return new Kept<>(name, property, property::setValue, Kept::names, text -> Optional.of(constants(text, all)));
    }

    public static Kept<Boolean> flag(String name, Property<Boolean> property) {
        return new Kept<>(
                name,
                property,
                property::setValue,
                String::valueOf,
                text -> Optional.of(text)
                        .filter(t -> t.equals("true") || t.equals("false"))
                        .map(Boolean::valueOf));
    }

    /// The names of constants as one line.
    public static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /// The constants of `all` that a line names; what a newer program wrote and this one does not know is left
    /// out.
    public static <E extends Enum<E>> List<E> constants(String line, E[] all) {
        var named = List.of(line.split(" "));
        return Arrays.stream(all).filter(e -> named.contains(e.name())).toList();
    }

    String line() {
        return words.apply(value.getValue());
    }

    void recall(String line) {
        read.apply(line).ifPresent(set);
    }

    /// How it is now, and the way back to it.
    Runnable present() {
        var now = value.getValue();
        return () -> set.accept(now);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A list on screen that is brought up to date item by item, so that selection, scroll and focus survive.
public final class KeyedList<T, K> {
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final Function<? super T, K> key;

    /// `key` names an item for as long as it lives; two items with one key are not allowed.
    public KeyedList(Function<? super T, K> key) {
        this.key = key;
    }

    /// The list to bind to; it must be changed through `update` alone.
    public ObservableList<T> items() {
        return items;
    }

    /// Turns the present items into `newest` with as few changes as the order allows, in one where nothing
    /// stays; equal items are left alone.
    public void update(List<? extends T> newest) {
        Set<K> staying = newest.stream().map(key).collect(Collectors.toCollection(HashSet::new));
        if (staying.size() != newest.size()) {
            throw new IllegalArgumentException("Two items have the same key among "
                    + newest.stream().map(key).toList() + ", so a row could not be told from another.");
        }
        if (items.stream().noneMatch(item -> staying.contains(key.apply(item)))) {
            items.setAll(newest);
            return;
        }
        items.removeIf(item -> !staying.contains(key.apply(item)));
        for (int i = 0; i < newest.size(); i++) {
            place(i, newest.get(i));
        }
    }

    private void place(int index, T item) {
        K wanted = key.apply(item);
        if (index < items.size() && key.apply(items.get(index)).equals(wanted)) {
            replaceIfChanged(index, item);
            return;
        }
        int present = find(wanted, index);
        if (present >= 0) {
            items.remove(present);
        }
        items.add(index, item);
    }

    private void replaceIfChanged(int index, T item) {
        if (!items.get(index).equals(item)) {
            items.set(index, item);
        }
    }

    private int find(K wanted, int from) {
        for (int i = from; i < items.size(); i++) {
            if (key.apply(items.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class KeyedListTest {
    private record Item(String key, int value) {}

    private final KeyedList<Item, String> list = new KeyedList<>(Item::key);

    @Test
    void leavesEqualItemsAlone() {
        list.update(List.of(new Item("a", 1), new Item("b", 1)));
        Item kept = list.items().getFirst();
        list.update(List.of(new Item("a", 1), new Item("b", 2)));
        assertThat(list.items().getFirst()).isSameAs(kept);
        assertThat(list.items()).containsExactly(new Item("a", 1), new Item("b", 2));
    }

    @Test
    void tellsNothingWhenNothingChanged() {
        list.update(List.of(new Item("a", 1)));
        List<ListChangeListener.Change<?>> changes = new ArrayList<>();
        list.items().addListener((ListChangeListener<Item>) changes::add);
        list.update(List.of(new Item("a", 1)));
        assertThat(changes).isEmpty();
    }

    @Test
    void refusesTwoItemsWithOneKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.update(List.of(new Item("a", 1), new Item("a", 2))))
                .withMessageContaining("same key");
    }

    @Test
    void endsLikeTheNewestListWhateverCameBefore() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            KeyedList<Item, String> keyed = new KeyedList<>(Item::key);
            keyed.update(some(random));
            List<Item> newest = some(random);
            keyed.update(newest);
            assertThat(keyed.items()).as("seed %d", seed).isEqualTo(newest);
        }
    }

    private static List<Item> some(Random random) {
        List<Item> items = new ArrayList<>();
        for (char key = 'a'; key < 'k'; key++) {
            if (random.nextBoolean()) {
                items.add(new Item(String.valueOf(key), random.nextInt(2)));
            }
        }
        Collections.shuffle(items, random);
        return items;
    }
}

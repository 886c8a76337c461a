// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.fixture.RememberedChoices;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private enum Order {
        FIRST,
        SECOND,
        THIRD
    }

    private final RememberedChoices choices = new RememberedChoices();

    @Test
    void theNextStartShowsWhatTheLastOneChose() {
        var last = open(new Memory(choices));
        last.order.set(Order.SECOND);
        last.shown.setValue(List.of(Order.FIRST, Order.THIRD));
        last.plan.setValue(false);
        var next = open(new Memory(choices));
        assertThat(next.order.get()).isEqualTo(Order.SECOND);
        assertThat(next.shown.getValue()).containsExactly(Order.FIRST, Order.THIRD);
        assertThat(next.plan.getValue()).isFalse();
    }

    @Test
    void whatCannotBeReadIsAsOnTheFirstStart() {
        choices.keep("screen.dns", "order UPSIDE_DOWN\nplan perhaps\n\u0000\nshown FIRST SIDEWAYS");
        var page = open(new Memory(choices));
        assertThat(page.order.get()).isEqualTo(Order.FIRST);
        assertThat(page.plan.getValue()).isTrue();
        assertThat(page.shown.getValue()).containsExactly(Order.FIRST);
    }

    @Test
    void resettingChangesOpenScreensAtOnceAndThoseOfTheNextStart() {
        var memory = new Memory(choices);
        var page = open(memory);
        page.order.set(Order.THIRD);
        memory.forget();
        assertThat(page.order.get()).isEqualTo(Order.FIRST);
        assertThat(open(new Memory(choices)).order.get()).isEqualTo(Order.FIRST);
    }

    @Test
    void aClosedWindowKeepsNothingMore() {
        var memory = new Memory(choices);
        var page = new Page();
        try (var screens = new Screens().keptBy(memory).with(Area.DNS, () -> page)) {
            assertThat(screens.of(Area.DNS)).isPresent();
        }
        page.order.set(Order.SECOND);
        memory.forget();
        assertThat(page.order.get()).isEqualTo(Order.SECOND);
        assertThat(open(new Memory(choices)).order.get()).isEqualTo(Order.FIRST);
    }

    private static Page open(Memory memory) {
        var page = new Page();
        assertThat(new Screens().keptBy(memory).with(Area.DNS, () -> page).of(Area.DNS))
                .isPresent();
        return page;
    }

    private static final class Page implements Screen {
        final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.FIRST);
        final Property<List<Order>> shown = new SimpleObjectProperty<>(List.of(Order.values()));
        final Property<Boolean> plan = new SimpleBooleanProperty(true);

        @Override
        public Node node() {
            return new Group();
        }

        @Override
        public List<Kept<?>> kept() {
            return List.of(
                    Kept.one("order", order, Order.values()),
                    Kept.some("shown", shown, Order.values()),
                    Kept.flag("plan", plan));
        }

        @Override
        public void opened(Destination destination) {}

        @Override
        public void closed() {}
    }
}

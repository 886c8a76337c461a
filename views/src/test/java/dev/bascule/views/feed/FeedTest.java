// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FeedTest {
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();

    @Test
    void showsOnlyTheNewestOfWhatCameBetweenTwoPulses() {
        Feed<String> feed = new Feed<>(queue::add, shown::add);
        feed.publish("one");
        feed.publish("two");
        feed.publish("three");
        runQueue();
        assertThat(shown).containsExactly("three");
    }

    @Test
    void asksForOneRunPerBurst() {
        Feed<String> feed = new Feed<>(queue::add, shown::add);
        feed.publish("one");
        feed.publish("two");
        assertThat(queue).hasSize(1);
    }

    @Test
    void goesOnAfterEachPulse() {
        Feed<String> feed = new Feed<>(queue::add, shown::add);
        feed.publish("one");
        runQueue();
        feed.publish("two");
        runQueue();
        assertThat(shown).containsExactly("one", "two");
    }

    @Test
    void deliversTheLastValueOfManyFromAnotherThread() throws InterruptedException {
        int many = 100_000;
        AtomicInteger last = new AtomicInteger();
        CountDownLatch arrived = new CountDownLatch(1);
        try (ExecutorService fx = Executors.newSingleThreadExecutor()) {
            Feed<Integer> feed = new Feed<>(fx, value -> {
                last.set(value);
                if (value == many) {
                    arrived.countDown();
                }
            });
            for (int i = 1; i <= many; i++) {
                feed.publish(i);
            }
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(last.get()).isEqualTo(many);
    }

    private void runQueue() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}

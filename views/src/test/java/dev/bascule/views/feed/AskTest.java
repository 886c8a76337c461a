// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskTest {
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Ask ask = new Ask(workers, Runnable::run);

    @AfterEach
    void stopWorkers() {
        ask.close();
        workers.shutdownNow();
    }

    @Test
    void bringsTheAnswer() throws InterruptedException {
        ask.ask(() -> "42 ms", this::hear, problem -> hear(String.valueOf(problem.getMessage())));
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).containsExactly("42 ms");
    }

    @Test
    void bringsTheFailureInTheAnswersPlace() throws InterruptedException {
        ask.ask(
                () -> {
                    throw new IOException("no route");
                },
                _ -> hear("answer"),
                problem -> hear(String.valueOf(problem.getMessage())));
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).containsExactly("no route");
    }

    @Test
    void interruptsAndForgetsOpenQuestionsOnClose() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        ask.ask(
                () -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException stopped) {
                        interrupted.countDown();
                        throw stopped;
                    }
                    return "never";
                },
                this::hear,
                problem -> hear(problem.toString()));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        ask.close();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).isEmpty();
        assertThat(ask.waiting()).isZero();
    }

    private void hear(String words) {
        heard.add(words);
        done.countDown();
    }
}

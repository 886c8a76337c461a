// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Brings the answers of questions that the engine answers later to the FX thread; a failure comes as its
/// reason in words.
public final class Questions {
    private final Executor fxThread;

    public Questions(Executor fxThread) {
        this.fxThread = fxThread;
    }

    public <T> void ask(CompletableFuture<T> question, Consumer<? super T> answer, Consumer<? super String> failure) {
        question.whenCompleteAsync(
                (found, problem) -> {
                    if (problem != null) {
                        failure.accept(Orders.reason(problem));
                    } else {
                        answer.accept(found);
                    }
                },
                fxThread);
    }
}

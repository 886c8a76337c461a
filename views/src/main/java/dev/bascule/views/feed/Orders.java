// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sends commands and brings the answers to the FX thread: a sentence when accepted, the reason in words when
/// refused.
public final class Orders {
    private final ConsoleClient client;
    private final Executor fxThread;

    public Orders(ConsoleClient client, Executor fxThread) {
        this.client = client;
        this.fxThread = fxThread;
    }

    public void send(Command command, Consumer<? super String> accepted, Consumer<? super String> refused) {
        client.send(command).whenCompleteAsync((words, problem) -> tell(words, problem, accepted, refused), fxThread);
    }

    private static void tell(
            @Nullable String words,
            @Nullable Throwable problem,
            Consumer<? super String> accepted,
            Consumer<? super String> refused) {
        if (problem != null) {
            refused.accept(reason(problem));
        } else if (words != null) {
            accepted.accept(words);
        }
    }

    static String reason(Throwable problem) {
        var cause = problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
        var words = cause.getMessage();
        return words == null ? "The engine gave no reason (" + cause.getClass().getSimpleName() + ")." : words;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover;

import java.util.concurrent.CompletionException;

/// The words of a refused command or question, freed from what carried them across threads.
public final class Refusal {
    private Refusal() {}

    public static String words(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        var words = cause.getMessage();
        return words == null || words.isBlank()
                ? "The engine gave no reason (" + cause.getClass().getSimpleName() + "); see its log."
                : words;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import java.util.List;
import java.util.regex.Pattern;

/// A refusal or failure as JSON: its sentences in the order of the house, what happened, what it means, what to
/// do.
public final class ErrorShape {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.?!])\\s+");

    private ErrorShape() {}

    public static Shape of(String message) {
        var sentences = List.of(BETWEEN_SENTENCES.split(message.strip()));
        var last = sentences.size() - 1;
        return Shape.document("error")
                .with(
                        "error",
                        Shape.empty()
                                .with("what", sentences.getFirst())
                                .with("means", String.join(" ", sentences.subList(Math.min(1, last), last)))
                                .with("do", last == 0 ? "" : sentences.get(last)));
    }
}

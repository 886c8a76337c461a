// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

/// How one probe ended: it passed, or failed with a class and a sentence. `detail` is fit to show and holds no
/// secret.
public sealed interface Outcome {
    String detail();

    record Passed(String detail) implements Outcome {}

    record Failed(ErrorClass error, String detail) implements Outcome {}

    default boolean isPassed() {
        return this instanceof Passed;
    }

    /// Whether this tells something about the target: it passed, or failed by its own fault and not by ours.
    default boolean speaksOfTarget() {
        return switch (this) {
            case Passed _ -> true;
            case Failed(var error, var _) -> error.countsAgainstTarget();
        };
    }
}

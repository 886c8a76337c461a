// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.util.Optional;
import java.util.OptionalInt;

/// What a good answer looks like. Whatever is empty is not asked for; an HTTP check without a status accepts
/// 200 to 299.
/// `value` is the expected first column of a database query's first row.
public record Expectation(
        OptionalInt status, Optional<String> bodyContains, Optional<String> header, Optional<String> value) {
    public static final Expectation ANY =
            new Expectation(OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

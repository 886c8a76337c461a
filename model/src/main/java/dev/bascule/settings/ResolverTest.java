// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a resolver answered to one question: the state and flags as they came, the values, and how long it
/// took. It has passed when it answered at all.
public record ResolverTest(
        String name, String address, Instant at, boolean isPassed, String answer, Duration took, List<String> values) {
    public ResolverTest {
        values = List.copyOf(values);
    }
}

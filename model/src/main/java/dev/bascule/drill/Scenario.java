// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A rehearsal from start to end. Policy values keep the words of the configuration file; the TTL, when given,
/// is that of the deployment's record; the deadline counts from the start.
public record Scenario(
        String name,
        String title,
        String description,
        String deployment,
        Optional<Duration> ttl,
        Map<String, String> policy,
        Timetable timetable,
        List<OperatorAction> operator,
        Expectation expectation,
        Duration deadline) {
    public Scenario {
        policy = Map.copyOf(policy);
        operator = List.copyOf(operator);
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("Scenario " + name + " needs a deadline above zero.");
        }
    }
}

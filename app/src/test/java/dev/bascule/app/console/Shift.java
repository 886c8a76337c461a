// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.drill.Expectation;
import dev.bascule.drill.FinalState;
import dev.bascule.drill.Scenario;
import dev.bascule.drill.Timetable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A lab in which nothing goes wrong until a test says so, with the intervals of a fast deployment.
final class Shift {
    private Shift() {}

    static Scenario scenario(String grace) {
        var policy = Map.of(
                "automation", "armed",
                "interval", "500ms",
                "timeout", "1s",
                "grace", grace,
                "cooldown", "2s",
                "recovery", "manual",
                "recovery_delay", "2s");
        return new Scenario(
                "journey",
                "A shift at the console",
                "Faults come when the test begins them.",
                "genesis",
                Optional.of(Duration.ofSeconds(2)),
                policy,
                new Timetable(List.of()),
                List.of(),
                new Expectation(false, Optional.empty(), FinalState.ACTIVE),
                Duration.ofMinutes(5));
    }
}

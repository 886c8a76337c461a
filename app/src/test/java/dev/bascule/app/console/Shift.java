// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.drill.Expectation;
import dev.bascule.drill.FinalState;
import dev.bascule.drill.Scenario;
import dev.bascule.drill.Timetable;
import dev.bascule.failover.Hold;
import dev.bascule.failover.Pending;
import dev.bascule.health.Health;
import dev.bascule.runbook.ItemStanding;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A lab in which nothing goes wrong until a test says so, at the pace of a fast deployment, and what is asked
/// of its picture.
final class Shift {
    private Shift() {}

    /// Fails over by itself after the grace period.
    static Scenario armed(Duration grace) {
        return scenario(Duration.ofSeconds(3), Map.of("automation", "armed", "grace", grace.toSeconds() + "s"));
    }

    /// Moves only when somebody orders it, and slowly enough to be stopped on the way.
    static Scenario disarmed() {
        return scenario(Duration.ofSeconds(4), Map.of("automation", "disarmed"));
    }

    /// The same with a TTL that is worth lowering before a move.
    static Scenario planned(Duration ttl) {
        return scenario(ttl, Map.of("automation", "disarmed"));
    }

    private static Scenario scenario(Duration ttl, Map<String, String> automation) {
        var policy = new HashMap<>(automation);
        policy.putAll(Map.of(
                "interval", "2s",
                "timeout", "1500ms",
                "cooldown", "2s",
                "recovery", "manual",
                "recovery_delay", "2s"));
        return new Scenario(
                "shift",
                "A shift at the console",
                "Faults begin when the test begins them.",
                "genesis",
                Optional.of(ttl),
                policy,
                new Timetable(List.of()),
                List.of(),
                new Expectation(false, Optional.empty(), FinalState.ACTIVE),
                Duration.ofMinutes(5));
    }

    static boolean isCalm(DeploymentPicture genesis) {
        return genesis.active().isPresent()
                && genesis.verdicts().size() == genesis.deployment().sites().size()
                && genesis.verdicts().stream().allMatch(v -> v.health() == Health.HEALTHY);
    }

    static boolean isCounting(DeploymentPicture genesis) {
        return genesis.pending().filter(p -> p.kind() == Pending.Kind.COUNTDOWN).isPresent();
    }

    static Optional<Hold> hold(DeploymentPicture genesis) {
        return genesis.pending().flatMap(Pending::hold);
    }

    /// How long the named resolver may keep its answer by its own word; zero while it was not asked.
    static Duration keeps(DeploymentPicture genesis, String resolver) {
        return genesis.dns().rows().stream()
                .filter(r -> r.server().name().equals(resolver))
                .map(r -> r.ttl().minus(Duration.between(r.at(), genesis.at())))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /// The address of the site that is active.
    static String address(DeploymentPicture genesis) {
        return genesis.active()
                .flatMap(genesis.deployment()::site)
                .orElseThrow()
                .address();
    }

    static ItemStanding item(DeploymentPicture genesis, String id) {
        return genesis.incident().orElseThrow().checklist().stream()
                .filter(s -> s.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

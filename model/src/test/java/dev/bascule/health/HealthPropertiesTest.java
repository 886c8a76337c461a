// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Observation;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Random worlds in which results come late, twice, out of order, from the future, or not at all, and clocks
/// are set.
class HealthPropertiesTest {
    private static final int WORLDS = 60;
    private static final int STEPS = 150;

    private record Seen(CheckerId checker, CheckId check) {}

    @Test
    void healthyNeedsFreshDataAndUnhealthyACause() {
        for (var seed = 0; seed < WORLDS; seed++) {
            var chaos = new Chaos(seed, true);
            for (var step = 0; step < STEPS; step++) {
                chaos.step();
                chaos.world.age(chaos.world.now);
                for (var verdict : chaos.world.board.verdicts()) {
                    holds(chaos, verdict, "seed %d, step %d, %s".formatted(seed, step, verdict));
                }
            }
        }
    }

    @Test
    void withoutAFailureOfTheTargetNothingIsEverUnhealthy() {
        for (var seed = 0; seed < WORLDS; seed++) {
            var chaos = new Chaos(seed, false);
            for (var step = 0; step < STEPS; step++) {
                chaos.step();
                assertThat(chaos.world.board.verdicts())
                        .as("seed %d, step %d", seed, step)
                        .extracting(Verdict::health)
                        .doesNotContain(Health.UNHEALTHY);
            }
        }
    }

    private static void holds(Chaos chaos, Verdict verdict, String when) {
        switch (verdict.health()) {
            case HEALTHY ->
                assertThat(chaos.freshWitnesses(verdict.site())).as(when).isGreaterThanOrEqualTo(verdict.needed());
            case UNHEALTHY ->
                assertThat(verdict.cause()).as(when).hasValueSatisfying(cause -> {
                    assertThat(cause.check().site()).contains(verdict.site());
                    assertThat(cause.error()).isPresent().isNotEqualTo(Optional.of(ErrorClass.INTERNAL));
                });
            case DEGRADED, UNKNOWN -> {}
        }
    }

    private static final class Chaos {
        private static final Duration INTERVAL = Duration.ofSeconds(10);

        private final Random random;
        private final boolean targetsFail;
        private final World world;
        private final List<Check> checks = World.checks();
        private final List<Observation> sent = new ArrayList<>();
        private final Map<Seen, Instant> heard = new HashMap<>();
        private final int checkers;

        Chaos(long seed, boolean targetsFail) {
            this.random = new Random(seed);
            this.targetsFail = targetsFail;
            this.checkers = 1 + random.nextInt(3);
            this.world = World.of(checkers);
        }

        void step() {
            switch (random.nextInt(12)) {
                case 0 -> world.now = world.now.plusMillis(random.nextInt(30_000));
                case 1 -> world.now = world.now.minusMillis(random.nextInt(4) == 0 ? 3_600_000 : 2_000);
                case 2 -> world.age(world.now);
                case 3 ->
                    sent.stream()
                            .skip(random.nextInt(sent.size() + 1))
                            .findFirst()
                            .ifPresent(world::observe);
                case 4 -> send(result(world.now.plusSeconds(random.nextInt(600))));
                case 5 -> send(result(world.now.minusSeconds(random.nextInt(600))));
                default -> {
                    world.now = world.now.plusMillis(random.nextInt(400));
                    burst();
                }
            }
        }

        /// How many checkers have heard of every critical check of the site within two intervals.
        long freshWitnesses(SiteId site) {
            var oldest = world.now.minus(INTERVAL.multipliedBy(2));
            return IntStream.range(0, checkers)
                    .filter(i -> checks.stream()
                            .filter(c -> c.critical() && c.id().site().equals(Optional.of(site)))
                            .allMatch(c -> !heard.getOrDefault(new Seen(World.checker(i), c.id()), Instant.EPOCH)
                                    .isBefore(oldest)))
                    .count();
        }

        private void burst() {
            for (var i = 0; i < 8; i++) {
                send(result(world.now));
            }
        }

        private void send(Observation o) {
            sent.add(o);
            if (o.outcome().speaksOfTarget()) {
                heard.merge(new Seen(o.checker(), o.check()), o.endedAt(), (a, b) -> a.isAfter(b) ? a : b);
            }
            world.observe(o);
        }

        private Observation result(Instant at) {
            var check = checks.get(random.nextInt(checks.size()));
            var checker = World.checker(random.nextInt(checkers));
            if (random.nextInt(3) > 0) {
                return Checks.passed(check, checker, at, Duration.ofMillis(1 + random.nextInt(200)));
            }
            var error =
                    targetsFail ? ErrorClass.values()[random.nextInt(ErrorClass.values().length)] : ErrorClass.INTERNAL;
            return Checks.failed(check, checker, at, error);
        }
    }
}

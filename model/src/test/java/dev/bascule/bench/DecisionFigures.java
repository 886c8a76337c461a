// SPDX-License-Identifier: Apache-2.0
package dev.bascule.bench;

import dev.bascule.check.Check;
import dev.bascule.check.Checks;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.check.Vantage;
import dev.bascule.failover.Decider;
import dev.bascule.failover.Decision;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.State;
import dev.bascule.health.Health;
import dev.bascule.health.HealthBoard;
import dev.bascule.health.HealthPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What it costs to decide on one event, and to take one result into boards of a thousand and ten thousand
/// checks.
final class DecisionFigures implements Benchmarks.Group {
    private static final int DECISIONS = 100_000;
    private static final List<String> SITES = List.of("fra1", "ams3", "lon1");

    @Override
    public void measure(Figures figures) throws Exception {
        figures.title("Deciding and judging");
        figures.figure("one decision on a verdict", Figures.best(DecisionFigures::decide) / DECISIONS / 1e3, "µs");
        perResult(1_000); // until it is compiled, so that the ratio is one of sizes
        var small = perResult(1_000);
        var large = perResult(10_000);
        figures.figure("one result into a board of 1,000 checks", small / 1e3, "µs");
        figures.figure("one result into a board of 10,000 checks", large / 1e3, "µs");
        figures.ratio("  ten times the checks cost each result", large, small);
    }

    private static State decide() {
        var policy = Example.policy();
        var configured = new Event.Configured(Example.setup(policy), "bench");
        var state =
                Decider.decide(State.EMPTY, configured, policy, Example.START).state();
        for (int i = 0; i < DECISIONS; i++) {
            var at = Example.START.plusSeconds(i);
            var health = i % 2 == 0 ? Health.HEALTHY : Health.DEGRADED;
            var verdict = new Event.VerdictReached(Example.verdict(Example.LON, health, at));
            Decision decision = Decider.decide(state, verdict, policy, at);
            state = decision.state();
        }
        return state;
    }

    /// Nanoseconds for one result of a whole cycle in which every check answers once.
    private static double perResult(int checks) throws Exception {
        var all = new ArrayList<Check>();
        for (int i = 0; i < checks; i++) {
            all.add(Checks.critical(SITES.get(i % SITES.size()), "check-" + i));
        }
        var deployment = Example.setup(Example.policy()).deployment();
        var begun = HealthBoard.begin(
                deployment, List.of(Vantage.of(Checks.HERE, all)), HealthPolicy.DEFAULT, Checks.START);
        var warm = cycle(begun, all, Checks.START);
        return Figures.best(() -> cycle(warm, all, Checks.START.plusSeconds(10))) / checks;
    }

    private static HealthBoard cycle(HealthBoard begun, List<Check> checks, Instant start) {
        var board = begun;
        for (int i = 0; i < checks.size(); i++) {
            var at = start.plusNanos(i * 1_000L);
            var took = Duration.ofMillis(18 + i % 7);
            var result = new Observation(checks.get(i).id(), Checks.HERE, at, took, new Outcome.Passed("200"));
            board = board.observe(result, at.plus(took)).board();
        }
        return board;
    }
}

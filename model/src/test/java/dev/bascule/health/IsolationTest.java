// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import static dev.bascule.health.World.AMS3;
import static dev.bascule.health.World.FRA1;
import static dev.bascule.health.World.LON1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.Checks;
import dev.bascule.check.Vantage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IsolationTest {
    @Test
    void aWorkstationThatLostItsOwnNetworkNeverCallsASiteUnhealthy() {
        var world = World.of(1).cycles(3, World.nothing());

        world.cycles(10, World.everything());

        assertThat(turnsTo(world, Health.UNHEALTHY)).isEmpty();
        assertThat(world.health(FRA1)).isEqualTo(Health.UNKNOWN);
        assertThat(world.verdict(FRA1).because())
                .contains(" checks at 2 sites failed within ")
                .contains("which speaks of this checker or its path");
        assertThat(world.board.doubt(World.checker(0))).isPresent();
    }

    @Test
    void noCheckCountsAsFailingWhileItsCheckerIsIsolated() {
        var world = World.of(1).cycles(3, World.nothing()).cycles(6, World.everything());

        assertThat(world.checkChanges).extracting(CheckChange::to).doesNotContain(Health.UNHEALTHY);
        assertThat(world.board.lines())
                .allSatisfy(line ->
                        assertThat(line.history().standing(world.now).health()).isEqualTo(Health.UNKNOWN));
    }

    @Test
    void afterAReconnectOneFullCycleIsMeasuredBeforeAnyVote() {
        var world = World.of(1).cycles(3, World.nothing()).cycles(6, World.everything());

        world.cycle(World.allAt(FRA1));
        assertThat(world.board.doubt(World.checker(0))).isEmpty();
        assertThat(world.verdict(AMS3).because()).contains("first cycle under way");

        world.cycles(2, World.allAt(FRA1));
        assertThat(world.health(AMS3)).isEqualTo(Health.HEALTHY);
        assertThat(turnsTo(world, Health.UNHEALTHY)).isEmpty();

        world.cycle(World.allAt(FRA1));
        assertThat(world.health(FRA1)).isEqualTo(Health.UNHEALTHY);
    }

    @Test
    void theDeathOfOneSiteIsNoIsolation() {
        var world = World.of(1).cycles(3, World.nothing()).cycles(3, World.allAt(FRA1));

        assertThat(world.health(FRA1)).isEqualTo(Health.UNHEALTHY);
        assertThat(world.health(LON1)).isEqualTo(Health.HEALTHY);
    }

    @Test
    void aSiteThatHasLongBeenDeadIsNoNews() {
        var world = World.of(1).cycles(3, World.nothing()).cycles(20, World.allAt(LON1));

        world.cycles(
                3,
                (_, check) ->
                        !check.site().equals(Optional.of(AMS3)) && check.site().isPresent());
        assertThat(world.health(FRA1)).isEqualTo(Health.UNHEALTHY);

        var dark = World.of(1).cycles(3, World.nothing()).cycles(20, World.allAt(LON1));
        dark.cycles(5, World.everything());
        assertThat(dark.health(FRA1)).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void theOthersGoOnWithoutAnIsolatedChecker() {
        var world = World.of(3).cycles(3, World.nothing());

        world.cycles(5, (checker, check) -> checker.equals(World.checker(1)));

        assertThat(world.health(FRA1)).isEqualTo(Health.HEALTHY);
        assertThat(world.verdict(FRA1).votes())
                .extracting(Vote::health)
                .containsExactly(Health.HEALTHY, Health.UNKNOWN, Health.HEALTHY);

        world.cycles(
                3,
                (checker, check) ->
                        checker.equals(World.checker(1)) || check.site().equals(Optional.of(FRA1)));
        assertThat(world.health(FRA1)).isEqualTo(Health.UNHEALTHY);
    }

    @Test
    void aCheckerWhoseReferencesFailDoesNotVote() {
        var reference = Checks.minor("", "gateway");
        var checks = new ArrayList<Check>(World.checks());
        checks.add(reference);
        var vantage = new Vantage(World.checker(0), checks, Set.of(reference.id()));
        var world = new World(HealthPolicy.DEFAULT, List.of(vantage)).cycles(3, World.nothing());

        world.cycle((_, check) -> check.equals(reference.id()));
        assertThat(world.health(FRA1)).isEqualTo(Health.HEALTHY);

        world.cycle((_, check) -> check.equals(reference.id()));
        assertThat(world.health(FRA1)).isEqualTo(Health.UNKNOWN);
        assertThat(world.verdict(FRA1).because()).contains("isolated: its own 1 reference check fails");

        world.cycles(2, World.nothing());
        assertThat(world.health(FRA1)).isEqualTo(Health.HEALTHY);
    }

    @Test
    void whatWasUnhealthyBeforeNeedsItsFullRecoveryAfterwards() {
        var world = World.of(1)
                .cycles(3, World.nothing())
                .cycles(20, World.allAt(LON1))
                .cycles(5, World.everything());

        world.cycles(4, World.nothing());
        assertThat(world.health(FRA1)).isEqualTo(Health.HEALTHY);
        assertThat(world.health(LON1)).isEqualTo(Health.UNKNOWN);

        world.cycles(2, World.nothing());
        assertThat(world.health(LON1)).isEqualTo(Health.HEALTHY);
    }

    private static List<VerdictChange> turnsTo(World world, Health health) {
        return world.verdictChanges.stream()
                .filter(change -> change.after().health() == health)
                .toList();
    }
}

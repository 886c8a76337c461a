// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Observation;
import dev.bascule.check.Vantage;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// A board with its checkers, driven cycle by cycle: every check of every checker is run once per interval, a
/// fixed part of a second apart, and the board ages once a second.
final class World {
    static final SiteId FRA1 = new SiteId("fra1");
    static final SiteId AMS3 = new SiteId("ams3");
    static final SiteId LON1 = new SiteId("lon1");
    static final Deployment GENESIS = new Deployment(
            Checks.GENESIS,
            "",
            List.of(site("fra1", Role.PRIMARY), site("ams3", Role.BACKUP), site("lon1", Role.BACKUP)),
            List.of());

    final List<VerdictChange> verdictChanges = new ArrayList<>();
    final List<CheckChange> checkChanges = new ArrayList<>();
    private final List<Vantage> vantages;
    HealthBoard board;
    Instant now = Checks.START;

    World(HealthPolicy policy, List<Vantage> vantages) {
        this.vantages = vantages;
        this.board = HealthBoard.begin(GENESIS, vantages, policy, now);
    }

    /// Checkers `c0`, `c1`, … with two critical checks and a minor one at each site, and one that all sites
    /// share.
    static World of(int checkers) {
        return new World(HealthPolicy.DEFAULT, vantages(checkers, Set.of()));
    }

    static List<Vantage> vantages(int checkers, Set<CheckId> references) {
        var vantages = new ArrayList<Vantage>();
        for (var i = 0; i < checkers; i++) {
            vantages.add(new Vantage(checker(i), checks(), references));
        }
        return vantages;
    }

    static List<Check> checks() {
        var checks = new ArrayList<Check>();
        for (var site : List.of("fra1", "ams3", "lon1")) {
            checks.add(Checks.critical(site, "api"));
            checks.add(Checks.critical(site, "db"));
            checks.add(Checks.minor(site, "redis"));
        }
        checks.add(Checks.minor("", "exchange"));
        return checks;
    }

    static CheckerId checker(int i) {
        return new CheckerId("c" + i);
    }

    /// One interval in which exactly those checks fail that `fails` names; a timeout each.
    World cycle(BiPredicate<CheckerId, CheckId> fails) {
        var began = now;
        for (var vantage : vantages) {
            var at = began;
            for (var check : vantage.checks()) {
                at = at.plusMillis(700);
                now = at.isAfter(now) ? at : now;
                observe(
                        fails.test(vantage.checker(), check.id())
                                ? Checks.failed(check, vantage.checker(), at, ErrorClass.TIMEOUT)
                                : Checks.passed(check, vantage.checker(), at, Duration.ofMillis(20)));
            }
        }
        now = began.plusSeconds(10);
        return age(now);
    }

    World cycles(int count, BiPredicate<CheckerId, CheckId> fails) {
        for (var i = 0; i < count; i++) {
            cycle(fails);
        }
        return this;
    }

    World observe(Observation observation) {
        return took(board.observe(observation, now));
    }

    World age(Instant at) {
        now = at;
        return took(board.age(at));
    }

    Health health(SiteId site) {
        return verdict(site).health();
    }

    Verdict verdict(SiteId site) {
        return board.verdict(site).orElseThrow();
    }

    static BiPredicate<CheckerId, CheckId> nothing() {
        return (_, _) -> false;
    }

    static BiPredicate<CheckerId, CheckId> everything() {
        return (_, _) -> true;
    }

    static BiPredicate<CheckerId, CheckId> allAt(SiteId site) {
        return (_, check) -> check.site().equals(Optional.of(site));
    }

    private World took(HealthBoard.Next next) {
        board = next.board();
        verdictChanges.addAll(next.verdicts());
        checkChanges.addAll(next.checks());
        return this;
    }

    private static Site site(String name, Role role) {
        return new Site(new SiteId(name), role, Tier.HOT, name, "203.0.113.1", Optional.empty(), 0);
    }
}

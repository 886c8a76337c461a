// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import dev.bascule.check.CheckerId;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderProblem;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.failover.plan.Hook;
import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.Hooks;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.Policy;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.SiteFacts;
import dev.bascule.health.Health;
import dev.bascule.health.QuorumRule;
import dev.bascule.health.Verdict;
import dev.bascule.health.Vote;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.Node;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.NodeKind;
import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/// What is outside the engine in a simulation: sites that are well or not, and providers that hold a value
/// each.
final class SimulatedWorld {
    static final RecordKey KEY = new RecordKey("example.com", "genesis.example.com", RecordType.A);
    private static final Duration TTL = Duration.ofSeconds(60);
    static final List<String> SITES = List.of("fra1", "ams3", "lon1");

    final Map<SiteId, Health> truth = new HashMap<>();
    final Map<ProviderId, RecordSet> held = new HashMap<>();
    final List<ProviderId> down = new ArrayList<>();
    final Setup setup;

    SimulatedWorld(Random random) {
        setup = setup(random);
        setup.deployment().sites().forEach(s -> truth.put(s.id(), Health.HEALTHY));
        for (var provider : setup.records().getFirst().providers()) {
            held.put(provider, RecordSet.of(KEY, setup.deployment().primary().address(), TTL));
        }
    }

    private static Setup setup(Random random) {
        var sites = new ArrayList<Site>();
        for (int i = 0; i < SITES.size(); i++) {
            var role = i == 0 ? Role.PRIMARY : Role.BACKUP;
            sites.add(new Site(
                    new SiteId(SITES.get(i)),
                    role,
                    Tier.HOT,
                    "Region " + i,
                    "203.0.113." + (10 + i),
                    Optional.empty(),
                    i));
        }
        var db = new Node(new NodeId("db"), NodeKind.DATABASE, true, random.nextBoolean(), List.of(), Optional.empty());
        var deployment = new Deployment(new DeploymentId("genesis"), "simulated", sites, List.of(db));
        var providers = List.of("do", "cf", "aws").subList(0, 1 + random.nextInt(3)).stream()
                .map(ProviderId::new)
                .toList();
        return new Setup(
                deployment, policy(random), List.of(new RecordTarget(KEY, TTL, providers)), hooks(random), Map.of());
    }

    private static Policy policy(Random random) {
        var d = Policy.DEFAULT;
        var automation = Automation.values()[random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(2)];
        return new Policy(
                automation,
                3,
                5,
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                random.nextBoolean(),
                0.5,
                random.nextInt(4) == 0,
                Duration.ofSeconds(random.nextInt(20)),
                Duration.ofSeconds(30 + random.nextInt(300)),
                1 + random.nextInt(5),
                1 + random.nextInt(3),
                random.nextBoolean(),
                random.nextBoolean(),
                Duration.ofSeconds(random.nextInt(300)),
                new QuorumRule.Majority(),
                List.of(),
                Optional.empty(),
                random.nextInt(5) == 0,
                30,
                0.95,
                d.propagationTimeout(),
                Optional.empty(),
                Optional.empty());
    }

    private static Hooks hooks(Random random) {
        var call = new HookCall.Http("POST", "http://127.0.0.1/", OptionalInt.empty(), Optional.empty());
        var onFailure = OnFailure.values()[random.nextInt(OnFailure.values().length)];
        var pre = new Hook("stop", call, Duration.ofSeconds(30), onFailure, Optional.of(call));
        var fence = new Hook("fence", call, Duration.ofSeconds(30), OnFailure.ROLL_BACK, Optional.of(call));
        return new Hooks(
                random.nextBoolean() ? List.of(pre) : List.of(),
                random.nextInt(3) > 0 ? List.of(fence) : List.of(),
                List.of(),
                random.nextBoolean() ? List.of(pre) : List.of());
    }

    Verdict verdict(SiteId site, Health health, Instant now) {
        var vote = new Vote(new CheckerId("here"), health, "simulated", now);
        return new Verdict(site, health, List.of(vote), 1, now, now, false, Optional.empty(), site + " is " + health);
    }

    List<ProviderReading> readings(Instant now) {
        return setup.records().getFirst().providers().stream()
                .map(p -> new ProviderReading(p, reading(p, now)))
                .toList();
    }

    private Reading reading(ProviderId provider, Instant now) {
        if (down.contains(provider)) {
            var problem = new ProviderProblem(
                    provider, ProblemClass.TRANSIENT, provider + " does not answer", Optional.empty());
            return new Reading.Failed(KEY, now, problem);
        }
        return new Reading.Found(held(provider), now, "", List.of());
    }

    Facts facts(List<Verdict> verdicts, Instant now) {
        var sites = setup.deployment().sites().stream()
                .map(s -> new SiteFacts(
                        s.id(),
                        verdicts.stream().filter(v -> v.site().equals(s.id())).findFirst(),
                        Optional.of(Duration.ofMillis(20)),
                        Optional.of(Duration.ofMillis(20)),
                        OptionalDouble.of(1),
                        Optional.of(Duration.ofMillis(40)),
                        Optional.of(now)))
                .toList();
        return new Facts(now, sites, readings(now), true, "simulation");
    }

    RecordSet held(ProviderId provider) {
        return Objects.requireNonNull(held.get(provider));
    }

    Health health(SiteId site) {
        return truth.getOrDefault(site, Health.UNKNOWN);
    }

    /// The site that a provider's record names.
    Optional<SiteId> named(ProviderId provider) {
        var value = held(provider).values();
        return setup.deployment().sites().stream()
                .filter(s -> value.equals(List.of(s.address())))
                .map(Site::id)
                .findFirst();
    }
}

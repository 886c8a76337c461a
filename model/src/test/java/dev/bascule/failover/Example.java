// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.ErrorClass;
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
import dev.bascule.health.Cause;
import dev.bascule.health.Health;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The deployment that tests of decisions are about: primary `fra1`, backups `ams3` and `lon1`, one record at
/// two providers, no data and no hooks unless a test adds them.
public final class Example {
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    public static final DeploymentId GENESIS = new DeploymentId("genesis");
    public static final SiteId FRA = new SiteId("fra1");
    public static final SiteId AMS = new SiteId("ams3");
    public static final SiteId LON = new SiteId("lon1");
    public static final ProviderId DO = new ProviderId("do");
    public static final ProviderId CF = new ProviderId("cf");
    public static final RecordKey A = new RecordKey("example.com", "genesis.example.com", RecordType.A);
    public static final Duration TTL = Duration.ofSeconds(60);
    public static final List<Site> SITES = List.of(
            new Site(FRA, Role.PRIMARY, Tier.HOT, "Frankfurt", "203.0.113.10", Optional.of("2001:db8::10"), 0),
            new Site(AMS, Role.BACKUP, Tier.HOT, "Amsterdam", "203.0.113.20", Optional.of("2001:DB8:0:0::20"), 1),
            new Site(LON, Role.BACKUP, Tier.WARM, "London", "203.0.113.30", Optional.empty(), 2));
    private static final HookCall CALL = new HookCall.Command(List.of("/usr/bin/true"));

    private Example() {}

    /// An armed policy with 15 s of grace, changed by name.
    public static Policy policy(Object... namesAndValues) {
        return Varied.with(Varied.with(Policy.DEFAULT, "automation", Automation.ARMED), namesAndValues);
    }

    public static Setup setup(Policy policy) {
        var api = new Node(new NodeId("api"), NodeKind.SERVICE, true, false, List.of(), Optional.empty());
        return new Setup(
                new Deployment(GENESIS, "an example", SITES, List.of(api)),
                policy,
                List.of(new RecordTarget(A, TTL, List.of(DO, CF))),
                Hooks.NONE,
                Map.of(DO, "DigitalOcean", CF, "Cloudflare"));
    }

    /// The same with a database, which makes it stateful.
    public static Setup stateful(Policy policy) {
        var db = new Node(new NodeId("db"), NodeKind.DATABASE, true, true, List.of(), Optional.of(FRA));
        return Varied.with(setup(policy), "deployment", new Deployment(GENESIS, "with data", SITES, List.of(db)));
    }

    public static Hook hook(String name, OnFailure onFailure) {
        return new Hook(name, CALL, Duration.ofSeconds(30), onFailure, Optional.of(CALL));
    }

    public static Hooks fence() {
        return Varied.with(Hooks.NONE, "fence", List.of(hook("stop-old", OnFailure.ROLL_BACK)));
    }

    public static Verdict verdict(SiteId site, Health health, Instant since) {
        var votes = Stream.of("here", "watcher")
                .map(c -> new Vote(new CheckerId(c), health, "seen by " + c, since))
                .toList();
        return new Verdict(site, health, votes, 2, since, since, false, Optional.empty(), "2 of 2 say " + health);
    }

    /// A verdict with the check that speaks against the site: its error, or none when it is only slow.
    public static Verdict verdict(SiteId site, Health health, Instant since, Optional<ErrorClass> error) {
        var check = new CheckId(GENESIS, Optional.of(site), "api");
        var cause = new Cause(check, error, 3, 3, "api: three times", since);
        return Varied.with(verdict(site, health, since), "cause", Optional.of(cause));
    }

    public static RecordSet pointing(String... values) {
        return new RecordSet(A, List.of(values), TTL, Optional.empty());
    }

    public static ProviderReading found(ProviderId provider, RecordSet set) {
        return new ProviderReading(provider, new Reading.Found(set, START, "", List.of()));
    }

    public static ProviderReading unread(ProviderId provider) {
        var problem =
                new ProviderProblem(provider, ProblemClass.TRANSIENT, provider + " does not answer", Optional.empty());
        return new ProviderReading(provider, new Reading.Failed(A, START, problem));
    }

    public static SiteFacts site(SiteId site, Optional<Verdict> verdict) {
        return new SiteFacts(
                site,
                verdict,
                Optional.of(Duration.ofMillis(20)),
                Optional.of(Duration.ofMillis(20)),
                OptionalDouble.of(1),
                Optional.of(Duration.ofMillis(40)),
                Optional.of(START));
    }

    /// Facts with these verdicts and readings, gathered by whoever leads.
    public static Facts facts(Collection<Verdict> verdicts, List<ProviderReading> readings, Instant at) {
        var sites = SITES.stream()
                .map(s -> site(
                        s.id(),
                        verdicts.stream().filter(v -> v.site().equals(s.id())).findFirst()))
                .toList();
        return new Facts(at, sites, readings, true, "ann at desk-1");
    }

    /// Facts in which `fra1` is lost, the others are well, and both providers point to `fra1`.
    public static Facts lost() {
        var verdicts = List.of(
                verdict(FRA, Health.UNHEALTHY, START),
                verdict(AMS, Health.HEALTHY, START),
                verdict(LON, Health.HEALTHY, START));
        var here = pointing("203.0.113.10");
        return facts(verdicts, List.of(found(DO, here), found(CF, here)), START);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.CheckType;
import dev.bascule.check.CheckerId;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Expectation;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.check.Vantage;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.failover.Decider;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Hooks;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.Policy;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.SiteFacts;
import dev.bascule.health.HealthBoard;
import dev.bascule.health.VerdictChange;
import dev.bascule.incident.Recorded;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// Half an hour of a deployment as an engine records it: two sites probed every ten seconds, of which the first
/// fails for a while. Effects are answered as late as a world answers, so that the record is no neat one.
final class RecordedNight implements Past {
    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    static final Instant OUTAGE = START.plusSeconds(600);
    static final Instant END = START.plus(Duration.ofMinutes(30));
    private static final Duration PACE = Duration.ofSeconds(10);
    private static final CheckerId HERE = new CheckerId("this workstation");
    private static final DeploymentId GENESIS = new DeploymentId("genesis");
    private static final RecordKey KEY = new RecordKey("example.com", "genesis.example.com", RecordType.A);
    private static final ProviderId PROVIDER = new ProviderId("cf");

    final List<Recorded> journal = new ArrayList<>();
    final List<Observation> observations = new ArrayList<>();
    private final PriorityQueue<Happening> queue =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    private final Duration outage;
    private final Policy policy;
    private final Setup setup;
    private RecordSet held = RecordSet.of(KEY, "203.0.113.10", Duration.ofSeconds(60));
    private State state = State.EMPTY;
    private HealthBoard board;
    private Instant now = START;
    private long order;

    private record Happening(Instant at, long order, Runnable what) {}

    private RecordedNight(Policy policy, Duration outage) {
        this.policy = policy;
        this.outage = outage;
        var sites =
                List.of(site("fra1", Role.PRIMARY, "203.0.113.10", 0), site("ams3", Role.BACKUP, "198.51.100.20", 1));
        var deployment = new Deployment(GENESIS, "", sites, List.of());
        setup = new Setup(
                deployment,
                policy,
                List.of(new RecordTarget(KEY, Duration.ofSeconds(60), List.of(PROVIDER))),
                Hooks.NONE,
                Map.of());
        board = HealthBoard.begin(deployment, vantages(policy), policy.health(), START);
        play();
    }

    /// What an engine with this policy recorded of an outage of this length.
    static RecordedNight of(Policy policy, Duration outage) {
        return new RecordedNight(policy, outage);
    }

    /// ARMED, three failures, 15 s of grace.
    static Policy policy() {
        return Policy.DEFAULT.withAutomation(Automation.ARMED);
    }

    private static Site site(String name, Role role, String address, int priority) {
        return new Site(new SiteId(name), role, Tier.HOT, name, address, Optional.empty(), priority);
    }

    private static List<Vantage> vantages(Policy policy) {
        return List.of(Vantage.of(HERE, List.of(check("fra1", policy), check("ams3", policy))));
    }

    private static Check check(String site, Policy policy) {
        return new Check(
                new CheckId(GENESIS, Optional.of(new SiteId(site)), "api"),
                Optional.empty(),
                CheckType.HTTP,
                "https://" + site + ".example.com/health",
                Optional.empty(),
                Expectation.ANY,
                PACE,
                Duration.ofSeconds(5),
                policy.failureThreshold(),
                policy.recoveryThreshold(),
                true);
    }

    /// The report of another policy over the whole night.
    BacktestReport under(Policy tried) {
        return new Backtest(this, trial(tried), _ -> true).run().orElseThrow();
    }

    Trial trial(Policy tried) {
        return new Trial(tried, vantages(tried), START.minusSeconds(1), END);
    }

    @Override
    public List<Recorded> entries() {
        return List.copyOf(journal);
    }

    @Override
    public List<Observation> observations(Instant from, Instant to) {
        return observations.stream()
                .filter(o -> !o.at().isBefore(from) && o.at().isBefore(to))
                .toList();
    }

    @Override
    public Optional<Instant> observedSince() {
        return observations.stream().map(Observation::at).findFirst();
    }

    private void play() {
        tell(new Event.Configured(setup, "night"));
        tell(new Event.EngineStarted("night", "1"));
        for (var at = START.plusSeconds(2); at.isBefore(END); at = at.plus(PACE)) {
            var due = at;
            later(due, () -> probe("fra1", due));
            later(due.plusMillis(137), () -> probe("ams3", due.plusMillis(137)));
        }
        while (!queue.isEmpty() && queue.peek().at().isBefore(END)) {
            var next = queue.remove();
            now = next.at();
            next.what().run();
        }
    }

    private void later(Instant at, Runnable what) {
        queue.add(new Happening(at, order++, what));
    }

    private void probe(String site, Instant at) {
        var fails = site.equals("fra1") && !at.isBefore(OUTAGE) && at.isBefore(OUTAGE.plus(outage));
        Outcome outcome =
                fails ? new Outcome.Failed(ErrorClass.STATUS, "status 503") : new Outcome.Passed("status 200");
        var check = new CheckId(GENESIS, Optional.of(new SiteId(site)), "api");
        var seen = new Observation(check, HERE, at, Duration.ofMillis(40), outcome);
        observations.add(seen);
        // The engine hears of it a moment after it ended, and in finer time than samples keep.
        later(seen.endedAt().plusNanos(731_000), () -> judge(seen));
    }

    private void judge(Observation seen) {
        board = board.observe(seen, now).board();
        for (var verdict : board.verdicts()) {
            if (state.verdict(verdict.site())
                    .filter(old -> !VerdictChange.differs(old, verdict))
                    .isEmpty()) {
                tell(new Event.VerdictReached(verdict));
            }
        }
    }

    private void tell(Event event) {
        var decision = Decider.decide(state, event, Decider.policy(state, event), now);
        state = decision.state();
        journal.add(new Recorded(journal.size() + 1L, "genesis", now, now, event, decision.because(), state.phase()));
        decision.effects().forEach(this::perform);
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.GatherFacts e ->
                later(now.plusMillis(310), () -> tell(new Event.FactsGathered(e.request(), facts())));
            case Effect.WakeAt e ->
                later(
                        (e.at().isBefore(now) ? now : e.at()).plusMillis(3),
                        () -> tell(new Event.TimerRang(e.timer(), e.request())));
            case Effect.RunStep e -> later(now.plus(e.delay()).plusMillis(5), () -> run(e));
            case Effect.ReadActiveSite _ ->
                later(now.plusMillis(420), () -> tell(new Event.ActiveSiteSeen(active(), "read from cf")));
            case Effect.StopSteps _, Effect.ExamineInterruption _, Effect.Tell _ -> {}
        }
    }

    private void run(Effect.RunStep e) {
        tell(new Event.StepStarted(e.execution(), e.step().id(), e.attempt()));
        if (e.step().action() instanceof Action.SwitchDns(var change)) {
            held = change.after();
        }
        var done = new StepResult.Done("done", List.of());
        later(
                now.plusMillis(900),
                () -> tell(new Event.StepEnded(e.execution(), e.step().id(), done)));
    }

    private Optional<SiteId> active() {
        return setup.deployment().sites().stream()
                .filter(s -> held.values().equals(List.of(s.address())))
                .map(Site::id)
                .findFirst();
    }

    private Facts facts() {
        var sites = setup.deployment().sites().stream()
                .map(s -> {
                    var seen = board.rollup(s.id(), now);
                    return new SiteFacts(
                            s.id(),
                            board.verdict(s.id()),
                            seen.median(),
                            seen.baseline(),
                            seen.successRate(),
                            Optional.empty(),
                            Optional.empty());
                })
                .toList();
        var reading = new ProviderReading(PROVIDER, new Reading.Found(held, now, "", List.of()));
        return new Facts(now, sites, List.of(reading), true, "night");
    }

    Policy policyInForce() {
        return policy;
    }
}

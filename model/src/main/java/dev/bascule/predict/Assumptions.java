// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.ProviderRules;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.SiteFacts;
import dev.bascule.health.Health;
import dev.bascule.health.HealthBoard;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What is taken to have come of what the record never tried: providers answer as they did around that time,
/// steps take as long as they took, and a site serves if its verdict says so. Whatever was assumed is named.
final class Assumptions {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration NEAR = Duration.ofMinutes(5);

    private final List<Recording.Line> lines;
    private final Map<String, Duration> took = new HashMap<>();
    private final TreeSet<String> named = new TreeSet<>();

    Assumptions(List<Recording.Line> lines) {
        this.lines = lines;
        var begun = new HashMap<String, Instant>();
        for (var line : lines) {
            var at = line.entry().at();
            if (line.entry().event() instanceof Event.StepStarted s) {
                begun.put(s.execution() + " " + s.step(), at);
            }
            if (line.entry().event() instanceof Event.StepEnded e && e.result() instanceof StepResult.Done) {
                Optional.ofNullable(begun.get(e.execution() + " " + e.step()))
                        .ifPresent(t -> took.put(e.step().value(), Duration.between(t, at)));
            }
        }
    }

    List<String> named() {
        return List.copyOf(named);
    }

    /// What comes of an effect, and when; empty for effects that nothing comes of.
    Optional<Agenda.Due> answer(Effect effect, State state, HealthBoard board, Instant now) {
        return switch (effect) {
            case Effect.GatherFacts e ->
                due(now.plus(MOMENT), new Event.FactsGathered(e.request(), facts(state, board, now.plus(MOMENT))));
            case Effect.WakeAt e ->
                due(e.at().isBefore(now) ? now : e.at(), new Event.TimerRang(e.timer(), e.request()));
            case Effect.RunStep e ->
                due(
                        now.plus(e.delay()).plus(length(e.step())),
                        new Event.StepEnded(e.execution(), e.step().id(), result(e.step(), state)));
            case Effect.ExamineInterruption e ->
                due(now.plus(MOMENT), new Event.InterruptionExamined(e.execution(), true, "taken to have gone on"));
            case Effect.StopSteps _, Effect.ReadActiveSite _, Effect.Tell _ -> Optional.empty();
        };
    }

    private static Optional<Agenda.Due> due(Instant at, Event event) {
        return Optional.of(new Agenda.Due(at, 0, event, Optional.empty()));
    }

    private Duration length(Step step) {
        return took.getOrDefault(step.id().value(), step.expected());
    }

    private StepResult result(Step step, State state) {
        named.add("How the steps of a move would have ended that did not happen is not recorded: providers, hooks and"
                + " resolvers are taken to have done their part, in the time they usually take.");
        var unserved = step.action() instanceof Action.VerifyService(var site)
                && state.verdict(site).filter(v -> v.health() == Health.HEALTHY).isEmpty();
        return unserved
                ? new StepResult.Failed("the site was not HEALTHY by the record", true, List.of())
                : new StepResult.Done("taken to have succeeded", List.of());
    }

    private Facts facts(State state, HealthBoard board, Instant at) {
        var setup = state.setup().orElseThrow();
        var sites = setup.deployment().sites().stream()
                .map(s -> site(s.id(), state.verdict(s.id()), board, at))
                .toList();
        return new Facts(at, sites, readings(setup, state.active(), at), true, "the engine of the record");
    }

    private SiteFacts site(SiteId site, Optional<Verdict> verdict, HealthBoard board, Instant at) {
        var seen = board.rollup(site, at);
        var lag = recordedFacts(at).map(f -> f.of(site)).filter(f -> f.lag().isPresent());
        if (lag.isEmpty()) {
            named.add(
                    "Replication lag is recorded only where a move was considered; elsewhere it counts as not measured.");
        }
        return new SiteFacts(
                site,
                verdict,
                seen.median(),
                seen.baseline(),
                seen.successRate(),
                lag.flatMap(SiteFacts::lag),
                lag.flatMap(SiteFacts::lagMeasuredAt));
    }

    /// The newest facts that had been gathered by then.
    private Optional<Facts> recordedFacts(Instant at) {
        return lines.stream()
                .takeWhile(l -> !l.entry().at().isAfter(at))
                .flatMap(
                        l -> l.entry().event() instanceof Event.FactsGathered e ? Stream.of(e.facts()) : Stream.empty())
                .reduce((_, newer) -> newer);
    }

    private List<ProviderReading> readings(Setup setup, Optional<SiteId> active, Instant at) {
        named.add(
                "What the providers held while nobody asked is not recorded: they are taken to have answered, with the"
                        + " address of the active site.");
        return setup.records().stream()
                .flatMap(target -> target.providers().stream()
                        .map(p -> new ProviderReading(p, reading(setup, target, p, active, at))))
                .toList();
    }

    private Reading reading(
            Setup setup, RecordTarget target, ProviderId provider, Optional<SiteId> active, Instant at) {
        var recorded = recordedFacts(at)
                .flatMap(f -> f.readings().stream()
                        .filter(r -> r.provider().equals(provider)
                                && r.reading().key().equals(target.key()))
                        .findFirst()
                        .map(ProviderReading::reading));
        var trouble = recorded.filter(r -> !(r instanceof Reading.Found))
                .filter(r -> r.at().plus(NEAR).isAfter(at));
        return trouble.orElseGet(() -> found(setup, target, recorded, active, at));
    }

    private static Reading found(
            Setup setup, RecordTarget target, Optional<Reading> recorded, Optional<SiteId> active, Instant at) {
        RecordKey key = target.key();
        return active.flatMap(site -> ProviderRules.addressOf(setup, site, key.type()))
                .map(address -> recorded.filter(Reading.Found.class::isInstance)
                        .map(r -> ((Reading.Found) r).set().pointingTo(List.of(address)))
                        .orElseGet(() -> RecordSet.of(key, address, target.ttl())))
                .<Reading>map(set -> new Reading.Found(set, at, "", List.of()))
                .orElseGet(() -> new Reading.Absent(key, at));
    }
}

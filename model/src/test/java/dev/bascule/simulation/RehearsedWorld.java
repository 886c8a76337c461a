// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordSet;
import dev.bascule.failover.Example;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.health.Health;
import dev.bascule.topology.SiteId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The world of a rehearsal: what two providers hold, which sites are ill, and which steps fail how often. It
/// outlives the process that is killed.
public final class RehearsedWorld {
    /// More often than any step is tried.
    public static final int ALWAYS = 1_000;

    private final Map<ProviderId, RecordSet> held = new TreeMap<>();
    private final Map<SiteId, Health> ill = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Boolean> retryable = new HashMap<>();
    private final List<String> ran = new ArrayList<>();

    public RehearsedWorld(String address) {
        List.of(DO, CF).forEach(p -> held.put(p, Example.pointing(address)));
    }

    public RehearsedWorld withIll(SiteId site, Health health) {
        ill.put(site, health);
        return this;
    }

    /// The next `times` runs of a step fail before they do anything.
    public RehearsedWorld failing(String step, int times, boolean worthRetrying) {
        failures.put(step, times);
        retryable.put(step, worthRetrying);
        return this;
    }

    public Health health(SiteId site) {
        return ill.getOrDefault(site, Health.HEALTHY);
    }

    /// The value of each provider.
    public Map<ProviderId, RecordSet> held() {
        return Map.copyOf(held);
    }

    public void hold(ProviderId provider, String address) {
        held.put(provider, Example.pointing(address));
    }

    /// Every run of every step, in order.
    public List<String> ran() {
        return List.copyOf(ran);
    }

    List<ProviderReading> readings() {
        return held.entrySet().stream()
                .map(e -> Example.found(e.getKey(), e.getValue()))
                .toList();
    }

    StepResult run(Step step) {
        var name = step.id().value();
        ran.add(name);
        var left = failures.getOrDefault(name, 0);
        if (left > 0) {
            failures.put(name, left - 1);
            return new StepResult.Failed("rehearsed", retryable.getOrDefault(name, true), List.of());
        }
        return step.action() instanceof Action.SwitchDns(var change) ? write(change) : done();
    }

    /// Compares before it writes, and is content with what is there already.
    private StepResult write(Change change) {
        var now = Objects.requireNonNull(held.get(change.provider()));
        if (!now.hasSameValues(change.before()) && !now.hasSameValues(change.after())) {
            return new StepResult.Failed("holds " + now.values(), false, List.of());
        }
        held.put(change.provider(), change.after());
        return done();
    }

    private static StepResult done() {
        return new StepResult.Done("done", List.of());
    }
}

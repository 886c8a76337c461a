// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Hook;
import dev.bascule.failover.plan.HookMoment;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Stage;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.ProviderRules;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.Situation;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Computes the plan of a move from gathered facts. The dry run is this plan. It is empty when a record was not
/// read or cannot be switched; the safety rules then say why.
public final class Planner {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration SWITCH_PATIENCE = Duration.ofSeconds(60);

    private final Setup setup;
    private final Verb verb;
    private final SiteId from;
    private final SiteId to;
    private final List<String> overridden;
    private final List<Step> steps = new ArrayList<>();
    private final List<StepId> frontier = new ArrayList<>();

    private Planner(Setup setup, Verb verb, SiteId from, SiteId to, List<String> overridden) {
        this.setup = setup;
        this.overridden = List.copyOf(overridden);
        this.verb = verb;
        this.from = from;
        this.to = to;
    }

    public static Optional<Plan> plan(Setup setup, Verb verb, SiteId from, SiteId to, Facts facts, Instant now) {
        return new Planner(setup, verb, from, to, List.of()).plan(facts, now);
    }

    /// The plan of a move for which a person overrides rules by name.
    public static Optional<Plan> planOverriding(Situation situation, List<String> overridden) {
        var s = situation;
        return new Planner(s.setup(), s.verb(), s.from(), s.to(), overridden).plan(s.facts(), s.now());
    }

    private Optional<Plan> plan(Facts facts, Instant now) {
        var changes = changes(facts);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        then(step("check-rules", "Check preconditions again", Stage.PREPARE, new Action.CheckRules(overridden)));
        hooks(setup.hooks().pre(), HookMoment.PRE, Stage.PREPARE);
        hooks(setup.hooks().fence(), HookMoment.FENCE, Stage.DATA);
        hooks(setup.hooks().promote(), HookMoment.PROMOTE, Stage.DATA);
        then(step("verify-target", "Verify the services of " + to, Stage.SERVICES, new Action.VerifyService(to)));
        switchDns(changes.get());
        verifyDns(changes.get());
        then(following(
                step(
                        "verify-users",
                        "Verify the services of " + to + " again",
                        Stage.FINISH,
                        new Action.VerifyService(to)),
                OnFailure.CONTINUE,
                setup.policy().timeout().multipliedBy(2)));
        hooks(setup.hooks().post(), HookMoment.POST, Stage.FINISH);
        return Optional.of(new Plan(setup.deployment().id(), verb, from, to, steps, now));
    }

    /// One change per record and provider; empty if any of them cannot be made.
    private Optional<List<Change>> changes(Facts facts) {
        var changes = new ArrayList<Change>();
        for (var target : setup.records()) {
            for (var provider : target.providers()) {
                var change = held(facts, target, provider).flatMap(held -> change(target, provider, held));
                if (change.isEmpty()) {
                    return Optional.empty();
                }
                changes.add(change.get());
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes);
    }

    private static Optional<Reading.Found> held(Facts facts, RecordTarget target, ProviderId provider) {
        return facts.readings().stream()
                .filter(r -> r.provider().equals(provider) && r.reading().key().equals(target.key()))
                .flatMap(r -> r.reading() instanceof Reading.Found found ? Stream.of(found) : Stream.empty())
                .findFirst();
    }

    private Optional<Change> change(RecordTarget target, ProviderId provider, Reading.Found found) {
        var held = found.set();
        var old = ProviderRules.addressOf(setup, from, target.key().type());
        var wanted = ProviderRules.addressOf(setup, to, target.key().type());
        if (old.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        if (held.values().equals(List.of(wanted.get()))) {
            return Optional.of(new Change(provider, held, held));
        }
        if (!held.values().contains(old.get())) {
            return Optional.empty();
        }
        var values = held.values().stream()
                .map(v -> v.equals(old.get()) ? wanted.get() : v)
                .toList();
        var version = Optional.of(found.version()).filter(v -> !v.isEmpty());
        return Optional.of(new Change(provider, held, held.pointingTo(values), version));
    }

    private void switchDns(List<Change> changes) {
        var base = List.copyOf(frontier);
        var ends = new ArrayList<StepId>();
        for (var change : changes) {
            var key = change.before().key();
            var id = new StepId("dns-" + change.provider() + "-" + key.name() + "-" + key.type());
            var title = setup.nameOf(change.provider()) + ", " + key.name() + " " + key.type();
            steps.add(new Step(
                    id,
                    title,
                    Stage.DNS,
                    new Action.SwitchDns(change),
                    base,
                    MOMENT,
                    SWITCH_PATIENCE,
                    setup.policy().maxAttempts(),
                    OnFailure.ROLL_BACK,
                    change.isNoop() ? Optional.empty() : Optional.of(new Action.SwitchDns(change.inverse()))));
            ends.add(id);
        }
        follow(ends);
    }

    /// Only what DNS shows can be verified there. A proxied record keeps its proxy's addresses, so its
    /// provider's name servers are left out; and as a resolver may ask any provider, resolvers are asked only
    /// when none is proxied.
    private void verifyDns(List<Change> changes) {
        var base = List.copyOf(frontier);
        var ends = new ArrayList<StepId>();
        for (var target : setup.records()) {
            var mine = changes.stream()
                    .filter(c -> c.before().key().equals(target.key()))
                    .toList();
            var shown = mine.stream().filter(c -> !isProxied(c)).toList();
            if (shown.isEmpty()) {
                continue;
            }
            follow(base);
            then(verifyServers(target, mine, shown));
            if (shown.size() == mine.size()) {
                then(awaitResolvers(target, shown));
            }
            ends.addAll(frontier);
        }
        follow(ends.isEmpty() ? base : ends);
    }

    private static boolean isProxied(Change change) {
        return change.after().proxied().orElse(false);
    }

    private Step verifyServers(RecordTarget target, List<Change> all, List<Change> shown) {
        var key = target.key();
        var hidden = all.stream()
                .filter(Planner::isProxied)
                .map(c -> setup.nameOf(c.provider()))
                .toList();
        var but = hidden.isEmpty() ? "" : ", but not those of " + String.join(", ", hidden) + " (proxied)";
        return following(
                step(
                        "name-servers-" + key.name() + "-" + key.type(),
                        "Verify every name server of " + key + but,
                        Stage.DNS,
                        new Action.VerifyNameServers(
                                key,
                                shown.stream().map(Change::provider).toList(),
                                shown.getFirst().after().values())),
                OnFailure.CONTINUE,
                Action.VerifyNameServers.PATIENCE);
    }

    /// A resolver may have asked any provider, so the old values are those of all, and the longest TTL counts.
    private Step awaitResolvers(RecordTarget target, List<Change> changes) {
        var key = target.key();
        var share = setup.policy().propagationShare();
        var wanted = changes.getFirst().after().values();
        var ttl = changes.stream()
                .map(c -> c.before().ttl())
                .max(Duration::compareTo)
                .orElseThrow();
        var old = changes.stream()
                .flatMap(c -> c.before().values().stream())
                .distinct()
                .toList();
        var title = "Wait for %d %% of the resolvers, TTL %d".formatted(Math.round(share * 100), ttl.toSeconds());
        return new Step(
                new StepId("resolvers-" + key.name() + "-" + key.type()),
                title,
                Stage.DNS,
                new Action.AwaitResolvers(key, old, wanted, share),
                List.of(),
                ttl,
                setup.policy().propagationTimeout(),
                1,
                OnFailure.CONTINUE,
                Optional.empty());
    }

    private void hooks(List<Hook> hooks, HookMoment moment, Stage stage) {
        for (var hook : hooks) {
            then(new Step(
                    new StepId(moment.name().toLowerCase(Locale.ROOT) + "-" + hook.name()),
                    title(moment, hook.name()),
                    stage,
                    new Action.CallHook(moment, hook.name(), hook.call()),
                    List.of(),
                    MOMENT,
                    hook.timeout(),
                    hook.onFailure() == OnFailure.CONTINUE ? 1 : setup.policy().maxAttempts(),
                    hook.onFailure(),
                    hook.undo().map(u -> new Action.CallHook(HookMoment.UNDO, hook.name(), u))));
        }
    }

    private String title(HookMoment moment, String name) {
        return switch (moment) {
            case PRE, POST, UNDO -> "Hook " + name;
            case FENCE -> "Fence " + from + ", " + name;
            case PROMOTE -> "Promote " + to + ", " + name;
        };
    }

    private Step step(String id, String title, Stage stage, Action action) {
        return new Step(
                new StepId(id),
                title,
                stage,
                action,
                List.of(),
                MOMENT,
                setup.policy().timeout().multipliedBy(2).plusSeconds(5),
                setup.policy().maxAttempts(),
                OnFailure.ROLL_BACK,
                Optional.empty());
    }

    private static Step following(Step s, OnFailure onFailure, Duration timeout) {
        return new Step(
                s.id(),
                s.title(),
                s.stage(),
                s.action(),
                s.after(),
                s.expected(),
                timeout,
                s.maxAttempts(),
                onFailure,
                s.undo());
    }

    /// Adds a step behind everything that came last.
    private void then(Step s) {
        steps.add(new Step(
                s.id(),
                s.title(),
                s.stage(),
                s.action(),
                frontier,
                s.expected(),
                s.timeout(),
                s.maxAttempts(),
                s.onFailure(),
                s.undo()));
        follow(List.of(s.id()));
    }

    /// What comes next waits for these.
    private void follow(List<StepId> last) {
        var ids = List.copyOf(last);
        frontier.clear();
        frontier.addAll(ids);
    }
}

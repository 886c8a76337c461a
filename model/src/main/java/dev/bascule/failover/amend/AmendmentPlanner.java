// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.amend;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Stage;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.ProviderRules;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Computes the plan of an amendment from what providers hold: each write is compared before and read back
/// after, and every name server has to show it. What fails at one provider keeps no other from its change, and
/// nothing waits for a person, so that no move ever waits for this.
public final class AmendmentPlanner {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Setup setup;
    private final SiteId active;
    private final Facts facts;

    /// `setup` is the one in force, in which TTLs that were lowered are the wanted ones.
    public AmendmentPlanner(Setup setup, SiteId active, Facts facts) {
        this.setup = setup;
        this.active = active;
        this.facts = facts;
    }

    /// Empty when there is nothing to change; a proxied record's TTL is not ours to set.
    public Optional<Plan> plan(Amendment wish, Optional<Lowered> lowered, Instant now) {
        return switch (wish) {
            case Amendment.LowerTtl(var to, var restoreAt) ->
                plan(
                        wish,
                        timed().flatMap(h -> lower(h, to)).toList(),
                        restoreAt.map(t -> t.truncatedTo(ChronoUnit.SECONDS)),
                        now);
            case Amendment.RestoreTtl _ ->
                plan(
                        wish,
                        lowered.stream()
                                .flatMap(l -> l.items().stream())
                                .flatMap(this::restore)
                                .toList(),
                        Optional.empty(),
                        now);
            case Amendment.Repair repair -> plan(wish, repair(repair).toList(), Optional.empty(), now);
        };
    }

    private record Held(ProviderId provider, Reading.Found found) {
        Change to(Duration ttl) {
            return to(found.set().values(), ttl);
        }

        Change to(List<String> values, Duration ttl) {
            var set = found.set();
            var version = Optional.of(found.version()).filter(v -> !v.isEmpty());
            return new Change(provider, set, new RecordSet(set.key(), values, ttl, set.proxied()), version);
        }

        boolean isProxied() {
            return found.set().proxied().orElse(false);
        }
    }

    private Stream<Held> found() {
        return facts.readings().stream().flatMap(AmendmentPlanner::held);
    }

    private Stream<Held> found(ProviderId provider, RecordKey key) {
        return found().filter(
                        h -> h.provider().equals(provider) && h.found().key().equals(key));
    }

    /// Those whose TTL is ours to set.
    private Stream<Held> timed() {
        return found().filter(h -> !h.isProxied());
    }

    private static Stream<Held> held(ProviderReading r) {
        return r.reading() instanceof Reading.Found f ? Stream.of(new Held(r.provider(), f)) : Stream.empty();
    }

    private static Stream<Change> lower(Held held, Duration to) {
        return held.found().set().ttl().compareTo(to) > 0 ? Stream.of(held.to(to)) : Stream.empty();
    }

    /// Also where somebody has restored it already: finding that out by reading settles it.
    private Stream<Change> restore(Lowered.Item item) {
        return found(item.provider(), item.key()).filter(h -> !h.isProxied()).map(h -> h.to(item.before()));
    }

    private Stream<Change> repair(Amendment.Repair wish) {
        var address = ProviderRules.addressOf(setup, active, wish.key().type());
        var ttl = setup.records().stream()
                .filter(r -> r.key().equals(wish.key()))
                .map(RecordTarget::ttl)
                .findFirst();
        return found(wish.provider(), wish.key())
                .filter(_ -> address.isPresent() && ttl.isPresent())
                .map(h -> h.to(
                        List.of(address.get()), h.isProxied() ? h.found().set().ttl() : ttl.get()))
                .filter(c -> !c.isNoop());
    }

    private Optional<Plan> plan(Amendment wish, List<Change> changes, Optional<Instant> restoreAt, Instant now) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var steps = new ArrayList<Step>();
        steps.add(step("check-rules", "Check preconditions again", Stage.PREPARE, new Action.CheckRules(List.of()))
                .with(List.of(), OnFailure.ABORT));
        var writes = changes.stream().map(this::write).toList();
        steps.addAll(writes);
        verifications(changes, writes).forEach(steps::add);
        restoreAt.ifPresent(at -> steps.add(
                step("remind", "Remind at " + at + " to restore", Stage.FINISH, new Action.RemindToRestore(at))
                        .with(List.of(new StepId("check-rules")), OnFailure.CONTINUE)));
        return Optional.of(new Plan(setup.deployment().id(), wish.verb(), active, active, steps, now));
    }

    private Step write(Change change) {
        var key = change.before().key();
        return step(
                        "ttl-" + change.provider() + "-" + key.name() + "-" + key.type(),
                        setup.nameOf(change.provider()) + ", " + key.name() + " " + key.type() + ", " + words(change),
                        Stage.DNS,
                        new Action.SwitchDns(change))
                .with(List.of(new StepId("check-rules")), OnFailure.CONTINUE);
    }

    private static String words(Change change) {
        var values = change.before().hasSameValues(change.after())
                ? ""
                : String.join(", ", change.before().values()) + " to "
                        + String.join(", ", change.after().values());
        var ttl = change.before().ttl().equals(change.after().ttl())
                ? ""
                : "TTL " + change.before().ttl().toSeconds() + " to "
                        + change.after().ttl().toSeconds() + " s";
        return values + (values.isEmpty() || ttl.isEmpty() ? "" : ", ") + ttl + (change.isNoop() ? "as it is" : "");
    }

    /// One for each record and TTL: providers may have had different ones before, and get them back. What is
    /// proxied shows its proxy's addresses, so its provider's read-back has to do.
    private List<Step> verifications(List<Change> changes, List<Step> writes) {
        record Shown(RecordKey key, Duration ttl) {}
        var shown = new LinkedHashMap<Shown, List<Change>>();
        changes.forEach(
                c -> shown.computeIfAbsent(new Shown(c.after().key(), c.after().ttl()), _ -> new ArrayList<>())
                        .add(c));
        var after = writes.stream().map(Step::id).toList();
        var steps = new ArrayList<Step>();
        shown.forEach((s, of) -> steps.add(step(
                        "verify-ttl-" + s.key().name() + "-" + s.key().type() + "-"
                                + s.ttl().toSeconds(),
                        "Verify TTL " + s.ttl().toSeconds() + " s at every name server of " + s.key(),
                        Stage.DNS,
                        new Action.VerifyTtl(
                                s.key(),
                                of.stream().map(Change::provider).toList(),
                                of.getFirst().after().values(),
                                s.ttl()))
                .with(after, OnFailure.CONTINUE)));
        return steps;
    }

    private Step step(String id, String title, Stage stage, Action action) {
        return new Step(
                new StepId(id),
                title,
                stage,
                action,
                List.of(),
                MOMENT,
                PATIENCE,
                setup.policy().maxAttempts(),
                OnFailure.CONTINUE,
                Optional.empty());
    }
}

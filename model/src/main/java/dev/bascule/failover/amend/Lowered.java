// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.amend;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// TTLs that were lowered, or may have been, and not restored since: never empty. `since` is when the first
/// write began. `effectiveAt` is when the last cache that obeys TTLs has let the old ones go; it is empty until
/// every name server was seen to answer the lower ones. `restoreAt` is when to remind of restoring, as the last
/// lowering that named a time said.
public record Lowered(
        List<Item> items,
        Instant since,
        Optional<Instant> effectiveAt,
        Optional<Instant> restoreAt,
        String by,
        String reason) {
    /// One record at one provider: its TTL before the first lowering, and the one it was lowered to last.
    public record Item(ProviderId provider, RecordKey key, Duration before, Duration to) {
        private boolean isOf(Change change) {
            return provider.equals(change.provider())
                    && key.equals(change.before().key());
        }
    }

    public Lowered {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("Nothing is lowered; leave it out.");
        }
    }

    /// What is lowered after an amendment went on, given what was before. A write that has begun counts: it
    /// may have arrived.
    public static Optional<Lowered> after(Optional<Lowered> before, Execution x) {
        return switch (x.plan().verb()) {
            case LOWER_TTL -> lowered(before, x).or(() -> before);
            case RESTORE_TTL -> before.flatMap(l -> l.restored(x));
            case REPAIR_RECORD, FAIL_OVER, SWITCH_OVER, FAIL_BACK, ROLL_BACK -> before;
        };
    }

    private static Optional<Lowered> lowered(Optional<Lowered> before, Execution x) {
        var items = new LinkedHashMap<String, Item>();
        before.stream().flatMap(l -> l.items.stream()).forEach(i -> items.put(id(i.provider(), i.key()), i));
        var begun = changes(x, Lowered::hasBegun).toList();
        for (var change : begun) {
            items.merge(
                    id(change.provider(), change.before().key()),
                    new Item(
                            change.provider(),
                            change.before().key(),
                            change.before().ttl(),
                            change.after().ttl()),
                    (first, next) -> new Item(next.provider(), next.key(), first.before(), next.to()));
        }
        return begun.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lowered(
                        List.copyOf(items.values()),
                        before.map(Lowered::since).orElse(x.startedAt()),
                        effectiveAt(before, x, begun),
                        reminder(x).or(() -> before.flatMap(Lowered::restoreAt)),
                        x.by(),
                        x.reason()));
    }

    /// A lowering before this one may still be on its way to the last cache.
    private static Optional<Instant> effectiveAt(Optional<Lowered> before, Execution x, List<Change> begun) {
        if (!x.status().isEnded()) {
            return before.flatMap(Lowered::effectiveAt);
        }
        if (x.status() != ExecutionStatus.COMPLETED) {
            return Optional.empty();
        }
        var longest = begun.stream()
                .map(c -> c.before().ttl())
                .max(Duration::compareTo)
                .orElseThrow();
        return Stream.concat(
                        x.endedAt().map(t -> t.plus(longest)).stream(),
                        before.stream().map(l -> l.cachedUntil(x.startedAt())))
                .max(Instant::compareTo);
    }

    private Optional<Lowered> restored(Execution x) {
        var done = changes(x, run -> run.status() == StepStatus.DONE).toList();
        var left = items.stream().filter(i -> done.stream().noneMatch(i::isOf)).toList();
        if (left.equals(items)) {
            return Optional.of(this);
        }
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lowered(left, since, effectiveAt, restoreAt, by, reason));
    }

    private static Optional<Instant> reminder(Execution x) {
        return x.plan().steps().stream()
                .flatMap(s -> s.action() instanceof Action.RemindToRestore(var at) ? Stream.of(at) : Stream.empty())
                .findFirst();
    }

    private interface Chosen {
        boolean test(StepRun run);
    }

    private static Stream<Change> changes(Execution x, Chosen chosen) {
        return x.runs().stream()
                .filter(chosen::test)
                .flatMap(r -> r.step().action() instanceof Action.SwitchDns(var c) ? Stream.of(c) : Stream.empty());
    }

    private static boolean hasBegun(StepRun run) {
        return run.attempts() > 0;
    }

    private static String id(ProviderId provider, RecordKey key) {
        return provider + " " + key;
    }

    /// The longest of the TTLs before.
    public Duration longestBefore() {
        return items.stream().map(Item::before).max(Duration::compareTo).orElseThrow();
    }

    /// Until when an honest cache may hold an answer with the TTL of before. While nobody has seen every name
    /// server answer the lower one, that is counted from `now`.
    public Instant cachedUntil(Instant now) {
        return effectiveAt.orElseGet(() -> now.plus(longestBefore()));
    }

    /// The setup in which the lowered TTLs are the wanted ones, so that nobody takes them for drift.
    public Setup in(Setup setup) {
        Map<RecordKey, Duration> wanted = new LinkedHashMap<>();
        items.forEach(i -> wanted.put(i.key(), i.to()));
        var records = new ArrayList<RecordTarget>();
        for (var r : setup.records()) {
            records.add(new RecordTarget(r.key(), wanted.getOrDefault(r.key(), r.ttl()), r.providers()));
        }
        return new Setup(setup.deployment(), setup.policy(), records, setup.hooks(), setup.services());
    }

    /// Which records, and from what to what, in a few words.
    public String sentence() {
        var to = items.stream().map(Item::to).max(Duration::compareTo).orElseThrow();
        return (items.size() == 1 ? "1 TTL is" : items.size() + " TTLs are") + " lowered to " + to.toSeconds()
                + " s (before: up to " + longestBefore().toSeconds() + " s)";
    }
}

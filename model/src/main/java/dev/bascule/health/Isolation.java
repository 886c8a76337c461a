// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.CheckId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells when a checker should doubt itself: its references all fail, or nearly all of its world turned red at
/// once. Everything red in the same second means the check, the path or the change, not that many deaths.
final class Isolation {
    private static final int SITES = 2;
    private static final int REFERENCE_FAILURES = 2;

    private final HealthPolicy policy;
    private final Instant now;

    private Isolation(HealthPolicy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /// Why the checker should not vote now, in a sentence; empty when it may.
    static Optional<String> doubt(List<CheckHistory> world, Set<CheckId> references, HealthPolicy policy, Instant now) {
        var judge = new Isolation(policy, now);
        return judge.lostReferences(world, references).or(() -> judge.lostWorld(world));
    }

    /// Whether `failing` of `all` checks can be enough for isolation at all: a quick answer before a long look.
    /// The group that turned red must be `isolationShare` of its witnesses, and these at least half of what did
    /// not fail before.
    static boolean isPossible(int failing, int all, HealthPolicy policy) {
        var least = policy.isolationShare() / 2;
        return failing * (1 - least) >= least * (all - failing);
    }

    private Optional<String> lostReferences(List<CheckHistory> world, Set<CheckId> references) {
        if (references.isEmpty()) {
            return Optional.empty();
        }
        var lost = world.stream()
                .filter(h -> references.contains(h.check().id()) && !h.isStale(now))
                .filter(h -> h.streak().failures()
                        >= Math.min(REFERENCE_FAILURES, h.check().failureThreshold()))
                .count();
        return lost < references.size()
                ? Optional.empty()
                : Optional.of("isolated: its own " + lost + " reference " + (lost == 1 ? "check fails" : "checks fail")
                        + ", so it does not vote");
    }

    /// Compares what turned red within one interval with what was seen to pass since. What was red before that
    /// is no news, and what was not measured since is no witness; at least half of the rest must have been.
    private Optional<String> lostWorld(List<CheckHistory> world) {
        var newest = Instant.MIN;
        var cycle = Duration.ZERO;
        for (var h : world) {
            newest = later(newest, h.streak().failingSince().orElse(Instant.MIN));
            cycle = longer(cycle, h.check().interval().plus(h.check().timeout()));
        }
        return newest.equals(Instant.MIN) ? Optional.empty() : lostSince(world, newest.minus(cycle));
    }

    private Optional<String> lostSince(List<CheckHistory> world, Instant edge) {
        var sites = new HashSet<SiteId>();
        var group = 0;
        var before = 0;
        var fresh = 0;
        var first = Instant.MAX;
        for (var h : world) {
            var since = h.streak().failingSince();
            fresh += h.isStale(now) ? 0 : 1;
            if (since.isEmpty() || h.isStale(now)) {
                continue;
            }
            if (since.get().isBefore(edge)) {
                before++;
                continue;
            }
            group++;
            first = since.get().isBefore(first) ? since.get() : first;
            h.check().id().site().ifPresent(sites::add);
        }
        var witnesses = group + passedSince(world, first);
        var isolated = sites.size() >= SITES
                && witnesses * 2 >= fresh - before
                && group >= Math.max(2, policy.isolationShare() * witnesses);
        return isolated ? Optional.of(sentence(group, witnesses, sites.size(), first)) : Optional.empty();
    }

    private int passedSince(List<CheckHistory> world, Instant first) {
        var passed = 0;
        for (var h : world) {
            passed += h.streak().successes() > 0 && h.heardAt().isAfter(first) && !h.isStale(now) ? 1 : 0;
        }
        return passed;
    }

    private String sentence(int failed, int witnesses, int sites, Instant first) {
        return "isolated: %d of %d checks at %d sites failed within %d s, which speaks of this checker or its path"
                .formatted(
                        failed,
                        witnesses,
                        sites,
                        Math.max(1, Duration.between(first, now).toSeconds()));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}

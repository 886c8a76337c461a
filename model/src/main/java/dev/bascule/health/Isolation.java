// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.CheckId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells when a checker should doubt itself: its references all fail, or nearly all of its world turned red at
/// once. Everything red in the same second means the check, the path or the change, not that many deaths.
final class Isolation {
    private static final int SITES = 2;
    private static final int REFERENCE_FAILURES = 2;

    private final List<CheckHistory> world;
    private final Instant now;

    private Isolation(List<CheckHistory> world, Instant now) {
        this.world = world;
        this.now = now;
    }

    /// Why the checker should not vote now, in a sentence; empty when it may.
    static Optional<String> doubt(List<CheckHistory> world, Set<CheckId> references, HealthPolicy policy, Instant now) {
        var judge = new Isolation(world.stream().filter(h -> !h.isStale(now)).toList(), now);
        return judge.references(references).or(() -> judge.share(policy.isolationShare()));
    }

    private Optional<String> references(Set<CheckId> references) {
        var lost = world.stream()
                .filter(h -> references.contains(h.check().id()))
                .filter(h -> h.streak().failures()
                        >= Math.min(REFERENCE_FAILURES, h.check().failureThreshold()))
                .count();
        return references.isEmpty() || lost < references.size()
                ? Optional.empty()
                : Optional.of("isolated: its own " + lost + " reference " + (lost == 1 ? "check fails" : "checks fail")
                        + ", so it does not vote");
    }

    /// Compares what turned red within one interval with what was seen to pass since. What was red before that
    /// is no news, and what was not measured since is no witness; at least half of the rest must have been.
    private Optional<String> share(double limit) {
        var failing = world.stream().filter(h -> h.streak().failures() > 0).toList();
        var newest = failing.stream().map(Isolation::onset).max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var edge = newest.get().minus(longestCycle());
        var group = failing.stream().filter(h -> !onset(h).isBefore(edge)).toList();
        var first = group.stream()
                .map(Isolation::onset)
                .min(Comparator.naturalOrder())
                .orElse(edge);
        var passed = world.stream()
                .filter(h -> h.streak().successes() > 0 && h.heardAt().isAfter(first))
                .count();
        var asked = world.size() - (failing.size() - group.size());
        var witnesses = group.size() + passed;
        var isolated =
                sites(group) >= SITES && witnesses * 2 >= asked && group.size() >= Math.max(2, limit * witnesses);
        return isolated ? Optional.of(sentence(group, witnesses, first)) : Optional.empty();
    }

    private String sentence(List<CheckHistory> group, long witnesses, Instant first) {
        return "isolated: %d of %d checks at %d sites failed within %d s, which speaks of this checker or its path"
                .formatted(
                        group.size(),
                        witnesses,
                        sites(group),
                        Math.max(1, Duration.between(first, now).toSeconds()));
    }

    private Duration longestCycle() {
        return world.stream()
                .map(h -> h.check().interval().plus(h.check().timeout()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static int sites(List<CheckHistory> histories) {
        var sites = new HashSet<>();
        histories.forEach(h -> h.check().id().site().ifPresent(sites::add));
        return sites.size();
    }

    private static Instant onset(CheckHistory h) {
        return h.streak().failingSince().orElse(Instant.EPOCH);
    }
}

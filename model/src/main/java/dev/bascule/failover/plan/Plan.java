// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What will be done, as a value: steps in an order in which each follows all it waits for. What is approved is
/// the `hash`, so that what is executed is what was shown. A plan is good for a short time only; see the
/// policy.
public record Plan(DeploymentId deployment, Verb verb, SiteId from, SiteId to, List<Step> steps, Instant computedAt) {
    public Plan {
        steps = List.copyOf(steps);
        var seen = new HashSet<StepId>();
        for (var step : steps) {
            if (!seen.containsAll(step.after())) {
                throw new IllegalArgumentException(
                        "Step " + step.id() + " waits for a step that does not come before it.");
            }
            if (!seen.add(step.id())) {
                throw new IllegalArgumentException("Step " + step.id() + " stands twice in the plan.");
            }
        }
    }

    public Optional<Step> step(StepId id) {
        return steps.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// What it does, how long it is and how long it takes, in a few words.
    public String summary() {
        return "%s from %s to %s, %d steps, about %d s by measured durations"
                .formatted(verb.title(), from, to, steps.size(), expected().toSeconds());
    }

    /// Identifies what the plan does, not when it was computed: SHA-256 in hex.
    public String hash() {
        try {
            var text = deployment + "\n" + verb.code() + "\n" + from + "\n" + to + "\n" + steps;
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /// When each step is expected to begin, counted from the start.
    public Map<StepId, Duration> expectedStarts() {
        var ends = new HashMap<StepId, Duration>();
        var starts = new HashMap<StepId, Duration>();
        for (var step : steps) {
            var start = step.after().stream()
                    .map(before -> ends.getOrDefault(before, Duration.ZERO))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            starts.put(step.id(), start);
            ends.put(step.id(), start.plus(step.expected()));
        }
        return Map.copyOf(starts);
    }

    /// The length of the longest chain of steps.
    public Duration expected() {
        var starts = expectedStarts();
        return steps.stream()
                .map(s -> starts.getOrDefault(s.id(), Duration.ZERO).plus(s.expected()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.incident.Incident;
import dev.bascule.views.timeline.figure.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// What the timeline is about: one incident with the time around it, or the last stretch of time.
sealed interface Scope {
    Duration BEFORE = Duration.ofMinutes(29);
    Duration AFTER = Duration.ofMinutes(20);
    Duration LEAD = Duration.ofSeconds(70);
    Duration TAIL = Duration.ofSeconds(36);
    Duration SHORTEST = Duration.ofSeconds(20);

    String title();

    String detail();

    /// Everything that is loaded.
    Window range(Instant now);

    /// What is looked at first.
    Window window(Instant now);

    default Optional<Incident> told() {
        return Optional.empty();
    }

    record OfIncident(Incident incident) implements Scope {
        @Override
        public String title() {
            return incident.id();
        }

        @Override
        public String detail() {
            var sites = incident.from()
                    .map(from ->
                            ", " + from + incident.to().map(to -> " to " + to).orElse(""))
                    .orElse("");
            return incident.deployment() + sites;
        }

        @Override
        public Window range(Instant now) {
            var end = incident.milestones().closed().orElse(now).plus(AFTER);
            return new Window(incident.milestones().onset().minus(BEFORE), end.isAfter(now) ? now : end);
        }

        @Override
        public Window window(Instant now) {
            var times = incident.milestones();
            var last = Stream.of(
                            times.onset().plus(SHORTEST),
                            times.restored().orElse(now),
                            times.propagated().orElse(times.onset()))
                    .max(Instant::compareTo)
                    .orElse(now);
            var lasted = Duration.between(times.onset(), last);
            var lead = shorter(LEAD, lasted.dividedBy(3));
            var tail = shorter(TAIL, lasted.dividedBy(6));
            return new Window(times.onset().minus(lead), last.plus(tail)).within(range(now));
        }

        private static Duration shorter(Duration a, Duration b) {
            return a.compareTo(b) < 0 ? a : b;
        }

        @Override
        public Optional<Incident> told() {
            return Optional.of(incident);
        }
    }

    record Last(String title, Duration length) implements Scope {
        @Override
        public String detail() {
            return "up to now";
        }

        @Override
        public Window range(Instant now) {
            return new Window(now.minus(length), now);
        }

        @Override
        public Window window(Instant now) {
            return range(now);
        }
    }
}

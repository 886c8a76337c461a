// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.failover.rule.Policy;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Milestones;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One measured time of an incident with what it is measured against; a dash while it has not happened.
record Metric(String name, String value, String note) {
    static List<Metric> of(Incident incident, Optional<Policy> policy, Instant now) {
        var times = incident.milestones();
        var objective = policy.flatMap(Policy::rtoObjective)
                .map(o -> "objective " + Figures.span(o))
                .orElse("onset to restored");
        return List.of(
                new Metric(
                        "Duration",
                        Figures.span(
                                Duration.between(times.onset(), times.closed().orElse(now))),
                        "since onset " + Figures.time(times.onset())),
                measured("TTD", times.ttd(), "onset to verdict"),
                measured("TTA", times.tta(), "verdict to a person"),
                measured("TTR", times.ttr(), objective),
                measured("Failover", times.failover(), "start to end"),
                measured("DNS published", between(times.started(), times.dnsPublished()), "after the start"),
                measured("Propagated", between(times.dnsPublished(), times.propagated()), "after publishing"));
    }

    /// The times that have not been measured, by name.
    static List<String> missing(Milestones times) {
        return List.of(
                        measured("TTD", times.ttd(), ""),
                        measured("TTA", times.tta(), ""),
                        measured("TTR", times.ttr(), ""))
                .stream()
                .filter(m -> m.value().equals("–"))
                .map(Metric::name)
                .toList();
    }

    private static Metric measured(String name, Optional<Duration> taken, String note) {
        return new Metric(name, taken.map(Figures::span).orElse("–"), note);
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(a -> to.map(b -> Duration.between(a, b)));
    }
}

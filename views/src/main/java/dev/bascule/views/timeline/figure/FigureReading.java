// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.incident.Incident;
import dev.bascule.incident.Lane;
import dev.bascule.incident.Milestones;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.styles.Icon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes a figure of journal entries (oldest first), the incident they belong to, and the state that still
/// holds at
/// `end`.
public final class FigureReading {
    private final Map<Lane, List<TimelineEntry>> lanes = new EnumMap<>(Lane.class);
    private final Optional<Incident> incident;
    private final List<String> order;
    private final Instant end;

    private FigureReading(List<TimelineEntry> entries, Optional<Incident> incident, List<String> order, Instant end) {
        this.incident = incident;
        this.order = order;
        this.end = end;
        for (var lane : Lane.values()) {
            lanes.put(lane, new ArrayList<>());
        }
        entries.forEach(e -> on(e.lane()).add(e));
    }

    /// `order` names checks in the order in which every screen shows them.
    public static TimelineFigure of(
            List<TimelineEntry> entries, Optional<Incident> incident, List<String> order, Instant end) {
        return new FigureReading(entries, incident, order, end).figure();
    }

    private TimelineFigure figure() {
        var checks = new CheckRows(on(Lane.CHECKS), order, end);
        var quorum = new QuorumRows(on(Lane.QUORUM), incident.flatMap(Incident::from), end);
        return new TimelineFigure(
                incident.map(i -> brackets(i.milestones())).orElse(List.of()),
                incident.map(i -> instants(i.milestones())).orElse(List.of()),
                checks.rows(),
                checks.quiet(),
                quorum.votes(),
                quorum.verdicts(),
                CoordinatorBands.of(on(Lane.COORDINATOR), end),
                StepBars.of(on(Lane.STEPS), incident.flatMap(Incident::execution), end),
                shares(),
                markers(Lane.PEOPLE),
                markers(Lane.NOTIFICATIONS));
    }

    private List<TimelineEntry> on(Lane lane) {
        return lanes.getOrDefault(lane, List.of());
    }

    private static List<Bracket> brackets(Milestones times) {
        var brackets = new ArrayList<Bracket>();
        times.detected().ifPresent(t -> brackets.add(new Bracket("TTD", times.onset(), t)));
        times.detected()
                .flatMap(d -> times.acknowledged().map(t -> new Bracket("TTA", d, t)))
                .ifPresent(brackets::add);
        times.restored().ifPresent(t -> brackets.add(new Bracket("TTR", times.onset(), t)));
        return brackets;
    }

    private static List<Instant> instants(Milestones times) {
        return Stream.of(
                        Optional.of(times.onset()),
                        times.detected(),
                        times.acknowledged(),
                        times.started(),
                        times.restored())
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Share> shares() {
        var shares = new ArrayList<Share>();
        for (var entry : on(Lane.DNS)) {
            share(entry.value()).ifPresent(s -> shares.add(new Share(entry.at(), s, entry.text(), entry.seq())));
        }
        return shares;
    }

    private static Optional<Double> share(String value) {
        try {
            return Optional.of(Double.parseDouble(value)).filter(s -> s >= 0 && s <= 1);
        } catch (NumberFormatException _) {
            // Drift and readings stand on this lane too, with words as values.
            return Optional.empty();
        }
    }

    private List<Marker> markers(Lane lane) {
        return on(lane).stream()
                .map(e -> new Marker(e.at(), icon(e), e.subject() + " " + e.text(), e.seq()))
                .toList();
    }

    private static Icon icon(TimelineEntry entry) {
        return switch (entry.kind()) {
            case "IncidentAcknowledged", "PlanApproved", "ItemTicked", "IncidentClosed" -> Icon.CHECK;
            case "CountdownHeld", "ExecutionPaused" -> Icon.PAUSE;
            case "MoveOrdered", "CountdownResumed", "CountdownHastened", "ExecutionResumed" -> Icon.PLAY;
            case "PendingDismissed", "AbortOrdered" -> Icon.X;
            case "NoteAdded" -> Icon.NOTE;
            case "AutomationSet" -> Icon.SETTINGS;
            default -> entry.lane() == Lane.NOTIFICATIONS ? Icon.BELL : Icon.USER;
        };
    }
}

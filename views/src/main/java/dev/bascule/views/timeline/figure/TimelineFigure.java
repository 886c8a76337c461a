// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that the timeline draws, lane by lane, independent of the window that is looked at. `quiet`
/// checks had nothing to tell and have no row.
public record TimelineFigure(
        List<Bracket> brackets,
        List<Instant> instants,
        List<BandRow> checks,
        int quiet,
        List<BandRow> votes,
        List<BandRow> verdicts,
        BandRow coordinator,
        List<StepBar> steps,
        List<Share> shares,
        List<Marker> people,
        List<Marker> notifications) {
    public static final TimelineFigure EMPTY = new TimelineFigure(
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of(),
            new BandRow("", List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public TimelineFigure {
        brackets = List.copyOf(brackets);
        instants = List.copyOf(instants);
        checks = List.copyOf(checks);
        votes = List.copyOf(votes);
        verdicts = List.copyOf(verdicts);
        steps = List.copyOf(steps);
        shares = List.copyOf(shares);
        people = List.copyOf(people);
        notifications = List.copyOf(notifications);
    }

    /// What the coordinator was doing at an instant; what it did last, it does until something else is told.
    public Optional<Band> coordinatorAt(Instant at) {
        var next = ByTime.from(coordinator.bands(), Band::from, at.plusNanos(1));
        return next == 0 ? Optional.empty() : Optional.of(coordinator.bands().get(next - 1));
    }

    public Optional<StepBar> stepAt(Instant at) {
        return steps.stream()
                .filter(s -> !s.from().isAfter(at) && s.to().isAfter(at))
                .reduce((a, b) -> b);
    }

    public Optional<Share> shareAt(Instant at) {
        var next = ByTime.from(shares, Share::at, at.plusNanos(1));
        return next == 0 ? Optional.empty() : Optional.of(shares.get(next - 1));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import dev.bascule.incident.Incident;
import dev.bascule.incident.Lane;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.Tone;
import dev.bascule.incident.budget.Ribbon;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The timeline as it is to be drawn: rows of spans and points with their places from 0 (onset) to 1, marks
/// across all rows, and ticks. It ends when users were served again, or with the last entry.
public record TimelineFigure(List<Row> rows, List<Mark> marks, List<Mark> ticks, String spoken) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int TICKS = 5;
    private static final List<Lane> LANES = List.of(Lane.QUORUM, Lane.COORDINATOR, Lane.DNS, Lane.PEOPLE);

    public TimelineFigure {
        rows = List.copyOf(rows);
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
    }

    public record Row(String name, List<Span> spans, List<Point> points) {
        public Row {
            spans = List.copyOf(spans);
            points = List.copyOf(points);
        }
    }

    public record Span(double from, double to, String words) {}

    public record Point(double at, Tone tone, String words) {}

    /// A line across, with its name.
    public record Mark(double at, String name) {}

    /// The lengths of the intervals in words, as they follow each other.
    public String caption() {
        return rows.stream()
                .limit(1)
                .flatMap(row -> row.spans().stream())
                .map(Span::words)
                .collect(Collectors.joining(", "));
    }

    static TimelineFigure of(Report report) {
        var incident = report.incident();
        var axis = Axis.of(incident, report.happened());
        var rows = new ArrayList<Row>();
        rows.add(new Row("Intervals", intervals(report.ribbon(), axis), List.of()));
        LANES.forEach(lane -> rows.add(new Row(lane.title(), List.of(), points(report.happened(), lane, axis))));
        rows.addAll(steps(incident, axis));
        return new TimelineFigure(rows, marks(incident, axis), axis.ticks(), spoken(incident));
    }

    private record Axis(Instant from, Duration length) {
        static Axis of(Incident i, List<TimelineEntry> happened) {
            var from = i.milestones().onset();
            var last = happened.stream().map(TimelineEntry::at).max(Instant::compareTo);
            var end = i.milestones()
                    .restored()
                    .or(() -> last)
                    .filter(from::isBefore)
                    .orElse(from.plusSeconds(1));
            return new Axis(from, Duration.between(from, end).multipliedBy(105).dividedBy(100));
        }

        double place(Instant at) {
            return (double) Duration.between(from, at).toMillis() / Math.max(1, length.toMillis());
        }

        boolean holds(Instant at) {
            return !at.isBefore(from) && place(at) <= 1;
        }

        List<Mark> ticks() {
            return IntStream.range(0, TICKS)
                    .mapToObj(n -> from.plus(length.multipliedBy(n).dividedBy(TICKS - 1)))
                    .map(t -> new Mark(place(t), time(t)))
                    .toList();
        }
    }

    private static List<Span> intervals(Ribbon ribbon, Axis axis) {
        return ribbon.segments().stream()
                .flatMap(s -> span(s.part().title(), Optional.of(s.from()), Optional.of(s.to()), axis).stream())
                .toList();
    }

    private static Optional<Span> span(String name, Optional<Instant> from, Optional<Instant> to, Axis axis) {
        return from.filter(axis::holds)
                .flatMap(a -> to.filter(axis::holds)
                        .filter(b -> !b.isBefore(a))
                        .map(b -> new Span(
                                axis.place(a), axis.place(b), name + " " + Words.length(Duration.between(a, b)))));
    }

    private static List<Point> points(List<TimelineEntry> happened, Lane lane, Axis axis) {
        return happened.stream()
                .filter(e -> e.lane() == lane && axis.holds(e.at()))
                .map(e -> new Point(axis.place(e.at()), e.tone(), time(e.at()) + " " + e.subject() + " " + e.text()))
                .toList();
    }

    private static List<Row> steps(Incident incident, Axis axis) {
        return incident.execution().stream()
                .flatMap(x -> x.runs().stream())
                .map(run -> new Row(
                        run.step().title(),
                        span(run.status().code(), run.startedAt(), run.endedAt(), axis).stream()
                                .toList(),
                        List.of()))
                .filter(row -> !row.spans().isEmpty())
                .toList();
    }

    private static List<Mark> marks(Incident incident, Axis axis) {
        var m = incident.milestones();
        return Stream.of(
                        mark("onset", Optional.of(m.onset()), axis),
                        mark("detected", m.detected(), axis),
                        mark("published", m.dnsPublished(), axis),
                        mark("restored", m.restored(), axis))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Mark> mark(String name, Optional<Instant> at, Axis axis) {
        return at.filter(axis::holds).map(t -> new Mark(axis.place(t), name));
    }

    private static String spoken(Incident incident) {
        var words = Interval.of(incident).stream()
                .flatMap(i -> i.took().map(t -> i.name() + " " + Words.length(t)).stream())
                .toList();
        return "Timeline of " + incident.id() + (words.isEmpty() ? "" : ": " + String.join(", ", words));
    }

    private static String time(Instant at) {
        return TIME.format(LocalTime.ofInstant(at, ZoneOffset.UTC));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.ribbon;

import dev.bascule.incident.budget.Part;
import dev.bascule.incident.budget.Ribbon;
import dev.bascule.incident.budget.Segment;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A ribbon as it is drawn: pieces on a scale from 0 to 1, where the objective stands on it, and the verdict in
/// words. `planned` are the same parts as settings and plan gave them.
public record RibbonReading(
        List<Piece> pieces,
        List<Piece> planned,
        Optional<Double> objective,
        @Nullable Mark mark,
        Verdict verdict,
        String spoken) {
    static final Verdict NO_OBJECTIVE = new Verdict("No objective", "set objectives.rto in bascule.yaml");

    public RibbonReading {
        pieces = List.copyOf(pieces);
        planned = List.copyOf(planned);
    }

    /// The outcome in a few words, and what it is measured against.
    public record Verdict(String words, String against) {}

    /// One part from `from` to `to`; what `isOver` lies beyond the objective.
    public record Piece(String name, String figure, double from, double to, boolean isOpen, boolean isOver) {}

    public static RibbonReading of(Ribbon ribbon) {
        var longest = List.of(
                        ribbon.total(),
                        ribbon.objective().orElse(Duration.ZERO),
                        ribbon.plannedTotal().orElse(Duration.ZERO),
                        Duration.ofSeconds(1))
                .stream()
                .max(Duration::compareTo)
                .orElseThrow();
        var scale = new Scale(longest);
        return new RibbonReading(
                measured(ribbon, scale),
                planned(ribbon, scale),
                ribbon.objective().map(scale::at),
                mark(ribbon),
                verdict(ribbon),
                spoken(ribbon));
    }

    private record Scale(Duration longest) {
        double at(Duration since) {
            return (double) since.toMillis() / longest.toMillis();
        }
    }

    private static List<Piece> measured(Ribbon ribbon, Scale scale) {
        var pieces = new ArrayList<Piece>();
        var at = Duration.ZERO;
        for (var segment : ribbon.segments()) {
            var end = at.plus(segment.length());
            var limit = ribbon.objective().orElse(end);
            var isCut = at.compareTo(limit) < 0 && end.compareTo(limit) > 0;
            if (isCut) {
                pieces.add(piece(segment, scale.at(at), scale.at(limit), false));
                pieces.add(new Piece("", "", scale.at(limit), scale.at(end), segment.isOpen(), true));
            } else {
                pieces.add(piece(segment, scale.at(at), scale.at(end), end.compareTo(limit) > 0));
            }
            at = end;
        }
        return pieces;
    }

    private static Piece piece(Segment segment, double from, double to, boolean isOver) {
        var figure = Figures.span(segment.length()) + (segment.isOpen() ? " so far" : "");
        return new Piece(segment.part().title(), figure, from, to, segment.isOpen(), isOver);
    }

    private static List<Piece> planned(Ribbon ribbon, Scale scale) {
        var pieces = new ArrayList<Piece>();
        var at = Duration.ZERO;
        for (var part : Part.values()) {
            var length = ribbon.planned().get(part);
            if (length != null) {
                var end = at.plus(length);
                pieces.add(new Piece(part.title(), Figures.span(length), scale.at(at), scale.at(end), false, false));
                at = end;
            }
        }
        return pieces;
    }

    private static @Nullable Mark mark(Ribbon ribbon) {
        if (ribbon.objective().isEmpty()) {
            return null;
        }
        return ribbon.overrun().isPresent() ? Mark.UNHEALTHY : Mark.HEALTHY;
    }

    private static Verdict verdict(Ribbon ribbon) {
        if (ribbon.objective().isEmpty()) {
            return NO_OBJECTIVE;
        }
        var against = (ribbon.isOver() ? "took " : "so far ") + Figures.span(ribbon.total()) + ", objective "
                + Figures.span(ribbon.objective().get());
        return new Verdict(
                ribbon.overrun()
                        .map(over -> "OVER by " + Figures.span(over))
                        .orElseGet(() -> Figures.span(ribbon.left().orElse(Duration.ZERO)) + " left"),
                against);
    }

    private static String spoken(Ribbon ribbon) {
        var parts = ribbon.segments().stream()
                .map(s -> s.part().title() + " " + Figures.span(s.length()) + (s.isOpen() ? " so far" : ""))
                .toList();
        var verdict = verdict(ribbon);
        return "RTO budget, " + verdict.words() + ", " + verdict.against() + ", " + String.join(", ", parts);
    }
}

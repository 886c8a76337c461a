// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.incident.Incident;
import dev.bascule.incident.Lane;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.timeline.figure.Trail;
import dev.bascule.views.timeline.figure.VoteLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that is known of one entry: what it says, two clocks, the evidence line by line, what led to
/// it, what was decided on it, and what came next.
record InspectorFace(
        @Nullable Mark mark,
        String title,
        String subtitle,
        List<Fact> facts,
        List<Proof> evidence,
        List<Fact> led,
        String outcome,
        List<Fact> next) {
    private static final int NEXT = 4;
    private static final int LINES_OF_ONE = 8;
    private static final String DECISION = "decision";

    InspectorFace {
        facts = List.copyOf(facts);
        evidence = List.copyOf(evidence);
        led = List.copyOf(led);
        next = List.copyOf(next);
    }

    /// A name and a value.
    record Fact(String name, String value) {}

    /// One line of evidence: a vote with its mark, a rule with its icon, or plain words.
    record Proof(@Nullable Mark mark, @Nullable Icon icon, String name, String detail) {
        static Proof of(String line) {
            var vote = VoteLine.of(line);
            if (vote.isPresent()) {
                return new Proof(
                        vote.get().mark(),
                        null,
                        vote.get().checker(),
                        vote.get().evidence());
            }
            for (var standing : List.of("PASS", "WARN", "FAIL", "OVERRIDDEN")) {
                if (line.startsWith(standing + " ")) {
                    return rule(standing, line.substring(standing.length() + 1));
                }
            }
            return new Proof(null, null, line, "");
        }

        private static Proof rule(String standing, String rest) {
            var colon = rest.indexOf(": ");
            var name = colon < 0 ? rest : rest.substring(0, colon);
            var detail = colon < 0 ? "" : rest.substring(colon + 2);
            return new Proof(null, standing.equals("PASS") ? Icon.CHECK : Icon.X, name, detail);
        }
    }

    static InspectorFace of(TimelineEntry entry, Trail trail, Optional<Incident> incident) {
        var mark = Marks.of(entry.tone());
        var isState = entry.lane() == Lane.CHECKS || entry.lane() == Lane.QUORUM;
        var title = isState && mark != null ? entry.subject() + " " + mark.word() : entry.subject();
        return new InspectorFace(
                mark,
                title,
                entry.lane().title() + ", " + Figures.exactTime(entry.at()),
                facts(entry, incident),
                entry.evidence().stream().map(Proof::of).toList(),
                Causes.of(entry, trail).stream().map(InspectorFace::told).toList(),
                outcome(entry, trail),
                next(entry, trail));
    }

    /// The whole as lines of text, for the clipboard.
    String text() {
        var lines = new ArrayList<String>();
        lines.add(title);
        lines.add(subtitle);
        facts.forEach(f -> lines.add(f.name() + ": " + f.value()));
        evidence.forEach(p -> lines.add("- " + p.name() + " " + p.detail()));
        led.forEach(f -> lines.add("led by " + f.name() + " " + f.value()));
        lines.add(outcome);
        return String.join("\n", lines);
    }

    private static Fact told(TimelineEntry entry) {
        return new Fact(Figures.time(entry.at()), entry.subject() + " " + entry.text());
    }

    private static List<Fact> facts(TimelineEntry entry, Optional<Incident> incident) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Event", Figures.count(entry.seq())));
        facts.add(new Fact("Kind", entry.kind()));
        facts.add(new Fact("Happened", Figures.exactTime(entry.at())));
        facts.add(new Fact("Recorded", Figures.exactTime(entry.recordedAt())));
        incident.filter(i -> !entry.at().isBefore(i.milestones().onset()))
                .ifPresent(i -> facts.add(new Fact(
                        "After onset",
                        Figures.span(Duration.between(i.milestones().onset(), entry.at())))));
        return facts;
    }

    private static String outcome(TimelineEntry entry, Trail trail) {
        return trail.entries().stream()
                .skip(Math.max(0, trail.place(entry.seq())))
                .limit(LINES_OF_ONE)
                .filter(e -> e.seq() == entry.seq() && e.kind().equals(DECISION) && !e.equals(entry))
                .map(TimelineEntry::text)
                .findFirst()
                .orElse(entry.text());
    }

    private static List<Fact> next(TimelineEntry entry, Trail trail) {
        return trail.entries().stream()
                .skip(Math.max(0, trail.place(entry.seq())))
                .filter(e -> e.seq() > entry.seq() && e.lane() != Lane.DNS)
                .limit(NEXT)
                .map(InspectorFace::told)
                .toList();
    }
}

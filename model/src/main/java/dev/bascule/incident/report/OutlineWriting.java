// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import static dev.bascule.incident.report.Outline.NOTHING;
import static dev.bascule.incident.report.Words.time;

import dev.bascule.dns.Receipt;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.incident.Decision;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Note;
import dev.bascule.incident.report.Outline.Column;
import dev.bascule.incident.report.Outline.Row;
import dev.bascule.incident.report.Outline.Table;
import dev.bascule.runbook.ItemStanding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes the outline of a report from what was recorded; what is missing is said and never invented.
final class OutlineWriting {
    private final Report report;
    private final Incident incident;

    private OutlineWriting(Report report) {
        this.report = report;
        this.incident = report.incident();
    }

    static Outline of(Report report) {
        return new OutlineWriting(report).write();
    }

    private Outline write() {
        var mark = incident.drill().map(OutlineWriting::mark);
        var title = incident.id() + ": " + incident.title();
        return new Outline(title, mark, summary(), TimelineFigure.of(report), tables());
    }

    private static String mark(Drill drill) {
        return drill.announced().isPresent()
                ? "DRILL: a planned exercise with real users, no outage"
                : "DRILL: an exercise, no outage";
    }

    private List<Table> tables() {
        return List.of(
                table("Milestones", columns("Milestone", 2, "Time (UTC)", 3), milestones()),
                table("Computed intervals", columns("Interval", 3, "Measured", 2, "Between", 4), intervals()),
                table(
                        "Time budget",
                        columns("Part", 9, "From (UTC)", 6, "Took", 4, "Planned", 4, "Share", 3),
                        new RibbonWriting(report.ribbon()).rows()),
                table("Life", columns("State", 5, "When (UTC)", 7, "Who", 5, "Why", 14, "Entry", 3), life()),
                table(
                        "Reports of condition, actions and needs",
                        columns("Happened", 7, "By", 5, "Report", 18, "Entry", 4),
                        conditions()),
                table(
                        "Decisions",
                        columns("Happened", 7, "Who", 4, "Decision", 11, "Reason and alternatives", 8, "Entry", 4),
                        decisions()),
                table("What happened", columns("Time", 7, "Lane", 5, "About", 6, "What", 16), happened()),
                table("Steps", columns("Step", 7, "Status", 3, "Began", 7, "Took", 3, "Evidence", 14), steps()),
                table(
                        "DNS receipts",
                        columns("Provider", 5, "Status", 4, "Sent", 7, "Before", 5, "After", 5, "Detail", 8),
                        receipts()),
                table(
                        "Checklists",
                        columns("Phase", 5, "Item", 7, "Done", 2, "By", 4, "When", 7, "Evidence", 9),
                        checklist()),
                table(
                        "Notes",
                        columns("Happened", 7, "Recorded", 7, "Kind", 3, "By", 4, "Text", 9, "Entry", 4),
                        notes()),
                table("Roles", columns("Role", 4, "Who", 3, "From", 7, "Until", 7, "Note", 8, "Ended", 5), roles()),
                table("People", columns("Name", 2, "Role", 2, "Since", 3), people()),
                table("Journal", columns("Entries", 1, "Chain", 3), List.of(Row.of(entries(), report.chain()))));
    }

    private static Table table(String title, List<Column> columns, List<Row> rows) {
        return new Table(title, columns, rows);
    }

    /// Titles, each followed by its share of the width.
    private static List<Column> columns(Object... titlesAndWeights) {
        var columns = new ArrayList<Column>();
        for (var i = 0; i < titlesAndWeights.length; i += 2) {
            columns.add(new Column((String) titlesAndWeights[i], (Integer) titlesAndWeights[i + 1]));
        }
        return columns;
    }

    private String summary() {
        var words = new ArrayList<String>();
        words.add((incident.isDrill() ? "Exercise at " : "Incident at ") + incident.deployment() + ", "
                + incident.status().code() + ".");
        incident.from()
                .ifPresent(from -> incident.to()
                        .ifPresentOrElse(
                                to -> words.add("Users moved from " + from + " to " + to + "."),
                                () -> words.add("It began at " + from + ".")));
        words.add(incident.cause().isBlank() ? "The cause has not been stated." : "Cause: " + incident.cause());
        words.add(new RibbonWriting(report.ribbon()).outcome());
        incident.drill()
                .flatMap(Drill::verdict)
                .ifPresent(v -> words.add("The drill by what was recorded: " + v.sentence() + "."));
        return String.join(" ", words);
    }

    private List<Row> milestones() {
        var m = incident.milestones();
        return List.of(
                Row.of("Onset", time(m.onset())),
                Row.of("Detected", time(m.detected())),
                Row.of("Acknowledged", time(m.acknowledged())),
                Row.of("Execution began", time(m.started())),
                Row.of("DNS published", time(m.dnsPublished())),
                Row.of("Resolvers followed", time(m.propagated())),
                Row.of("Restored", time(m.restored())),
                Row.of("Closed", time(m.closed())));
    }

    private List<Row> intervals() {
        return Interval.of(incident).stream()
                .map(i -> Row.of(i.name(), i.took().map(Words::length).orElse(NOTHING), i.between()))
                .toList();
    }

    private List<Row> life() {
        return incident.conduct().life().stream()
                .map(t -> Row.of(t.to().code(), time(t.at()), t.who(), t.why(), Long.toString(t.seq())))
                .toList();
    }

    private List<Row> conditions() {
        return written(Note.Kind.CONDITION)
                .map(n -> new Row(
                        List.of(happened(n), n.by() + " (" + n.role() + ")", report(n), entry(n)), n.isCorrected()))
                .toList();
    }

    private static String report(Note note) {
        var parts = new ArrayList<String>();
        parts.add("Condition: " + note.text());
        if (note.details() instanceof Note.Situation s) {
            s.facts().forEach(f -> parts.add("measured " + time(f.measuredAt()) + ": " + f.text()));
            parts.add("Actions: " + s.actions());
            parts.add("Needs: " + s.needs());
        }
        return String.join("\n", parts);
    }

    private List<Row> decisions() {
        return incident.decisions().reversed().stream()
                .map(d -> new Row(
                        List.of(
                                time(d.at()),
                                d.who(),
                                d.text(),
                                grounds(d),
                                entry(d.seq(), d.corrects(), d.correctedBy())),
                        d.correctedBy().isPresent()))
                .toList();
    }

    private static String grounds(Decision d) {
        var alternatives = d.alternatives().map(a -> "Alternatives: " + a).orElse("");
        return d.isMachine() ? "by the policy; evidence in the entry" : joined("\n", List.of(d.reason(), alternatives));
    }

    private List<Row> happened() {
        return report.happened().stream()
                .map(e -> Row.of(time(e.at()), e.lane().title(), e.subject(), e.text()))
                .toList();
    }

    private List<Row> steps() {
        return incident.execution().stream()
                .flatMap(x -> x.runs().stream())
                .map(OutlineWriting::step)
                .toList();
    }

    private static Row step(StepRun run) {
        var took = run.startedAt().flatMap(from -> run.endedAt().map(to -> Duration.between(from, to)));
        var evidence =
                Stream.concat(Stream.of(run.detail()), run.evidence().stream()).toList();
        return Row.of(
                run.step().title(),
                run.status().code(),
                time(run.startedAt()),
                took.map(Words::length).orElse(NOTHING),
                joined("; ", evidence));
    }

    private List<Row> receipts() {
        return report.receipts().stream().map(OutlineWriting::receipt).toList();
    }

    private static Row receipt(Receipt r) {
        return Row.of(
                r.provider().value(),
                r.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                time(r.sentAt()),
                String.join(", ", r.held().values()),
                String.join(", ", r.readBack().values()),
                r.id().isEmpty() ? r.detail() : r.id() + " " + r.detail());
    }

    private List<Row> checklist() {
        return incident.checklist().stream().map(OutlineWriting::item).toList();
    }

    private static Row item(ItemStanding s) {
        return Row.of(
                s.item().phase().title(),
                s.item().text(),
                s.ticked() ? "yes" : "no",
                s.ticked() ? s.by() : NOTHING,
                s.ticked() ? time(s.at()) : NOTHING,
                s.evidence());
    }

    private List<Row> notes() {
        return Stream.of(Note.Kind.NOTE, Note.Kind.UPDATE, Note.Kind.HANDOVER)
                .flatMap(this::written)
                .sorted((a, b) -> Long.compare(a.seq(), b.seq()))
                .map(n -> new Row(
                        List.of(
                                happened(n),
                                time(n.recordedAt()),
                                n.kind().code(),
                                n.by() + " (" + n.role() + ")",
                                n.text(),
                                entry(n)),
                        n.isCorrected()))
                .toList();
    }

    /// Notes of a kind, oldest first.
    private Stream<Note> written(Note.Kind kind) {
        return incident.notes().reversed().stream().filter(n -> n.kind() == kind);
    }

    private static String happened(Note note) {
        return time(note.at());
    }

    private static String entry(Note note) {
        return entry(note.seq(), note.corrects(), note.correctedBy());
    }

    private static String entry(long seq, Optional<Long> corrects, Optional<Long> correctedBy) {
        return seq
                + corrects.map(s -> ", corrects " + s).orElse("")
                + correctedBy.map(s -> ", corrected by " + s).orElse("");
    }

    private List<Row> roles() {
        return incident.conduct().roster().tenures().stream()
                .map(t -> Row.of(t.role().code(), t.name(), time(t.since()), time(t.until()), t.note(), t.ending()))
                .toList();
    }

    private List<Row> people() {
        return incident.people().stream()
                .map(p -> Row.of(p.name(), p.role(), time(p.since())))
                .toList();
    }

    private String entries() {
        return "from " + incident.firstSeq() + (incident.lastSeq() == 0 ? " on" : " to " + incident.lastSeq());
    }

    private static String joined(String separator, List<String> parts) {
        return String.join(separator, parts.stream().filter(p -> !p.isBlank()).toList());
    }
}

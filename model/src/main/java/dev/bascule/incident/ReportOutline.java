// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.dns.Receipt;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.incident.budget.Ribbon;
import dev.bascule.incident.budget.Segment;
import dev.bascule.runbook.ItemStanding;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A report as title, first paragraph and titled tables: what every written form has in common.
record ReportOutline(String title, String summary, Ribbon ribbon, List<Table> tables) {
    private static final String NOTHING = "–";

    /// A table with its heading; one without rows is written as a sentence.
    record Table(String title, List<String> columns, List<List<String>> rows) {}

    ReportOutline {
        tables = List.copyOf(tables);
    }

    static ReportOutline of(Report report) {
        var i = report.incident();
        var tables = List.of(
                times(i),
                table(
                        "Time budget",
                        List.of("Part", "From (UTC)", "Took", "Planned", "Share"),
                        budget(report.ribbon())),
                table("What happened", List.of("Time", "Lane", "About", "What"), happened(report)),
                table("Steps", List.of("Step", "Status", "Began", "Took", "Evidence"), steps(i)),
                table(
                        "DNS receipts",
                        List.of("Provider", "Status", "Sent", "Before", "After", "Detail"),
                        receipts(report)),
                table("Checklists", List.of("Phase", "Item", "Done", "By", "When", "Evidence"), checklist(i)),
                table("Notes and decisions", List.of("Time", "Kind", "By", "Text"), notes(i)),
                table("People", List.of("Name", "Role", "Since"), people(i)),
                table("Journal", List.of("Entries", "Chain"), List.of(List.of(entries(i), report.chain()))));
        return new ReportOutline(i.id() + ": " + i.title(), summary(i), report.ribbon(), tables);
    }

    private static Table table(String title, List<String> columns, List<List<String>> rows) {
        return new Table(title, columns, rows);
    }

    private static String summary(Incident i) {
        var words = new ArrayList<String>();
        words.add((i.isDrill() ? "Exercise at " : "Incident at ") + i.deployment() + ", "
                + i.status().code() + ".");
        i.from()
                .ifPresent(from -> i.to().ifPresentOrElse(
                                to -> words.add("Users moved from " + from + " to " + to + "."),
                                () -> words.add("It began at " + from + ".")));
        words.add(i.cause().isBlank() ? "The cause has not been stated." : "Cause: " + i.cause());
        return String.join(" ", words);
    }

    private static Table times(Incident i) {
        var m = i.milestones();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Onset", time(m.onset()), NOTHING));
        rows.add(List.of("Detected", time(m.detected()), length("time to detect", m.ttd())));
        rows.add(List.of("Acknowledged", time(m.acknowledged()), length("time to acknowledge", m.tta())));
        rows.add(List.of("Execution began", time(m.started()), NOTHING));
        rows.add(List.of("DNS published", time(m.dnsPublished()), NOTHING));
        rows.add(List.of("Resolvers followed", time(m.propagated()), NOTHING));
        rows.add(List.of("Restored", time(m.restored()), length("time to restore", m.ttr())));
        rows.add(List.of("Closed", time(m.closed()), NOTHING));
        return new Table("Milestones", List.of("Milestone", "Time (UTC)", "Measured"), rows);
    }

    /// What the ribbon comes to, in one sentence.
    String outcome() {
        var took = (ribbon.isOver() ? "From onset to restored " : "Not restored, so far ") + words(ribbon.total());
        return ribbon.objective()
                .map(o -> took + ", objective " + words(o) + ": "
                        + ribbon.overrun()
                                .map(over -> "OVER by " + words(over))
                                .orElseGet(() -> "held, " + words(ribbon.left().orElse(Duration.ZERO)) + " left")
                        + ".")
                .orElse(took + ". No objective is configured; set objectives.rto in bascule.yaml.");
    }

    private static List<List<String>> budget(Ribbon ribbon) {
        return ribbon.segments().stream()
                .map(s -> List.of(
                        s.part().title() + ", " + s.part().meaning(),
                        time(s.from()),
                        words(s.length()) + (s.isOpen() ? " so far" : ""),
                        Optional.ofNullable(ribbon.planned().get(s.part()))
                                .map(ReportOutline::words)
                                .orElse(NOTHING),
                        share(s, ribbon)))
                .toList();
    }

    private static String share(Segment segment, Ribbon ribbon) {
        var total = Math.max(1, ribbon.total().toMillis());
        return Math.round(100.0 * segment.length().toMillis() / total) + " %";
    }

    private static List<List<String>> happened(Report report) {
        return report.happened().stream()
                .map(e -> List.of(time(e.at()), e.lane().title(), e.subject(), e.text()))
                .toList();
    }

    private static List<List<String>> steps(Incident i) {
        return i.execution().stream()
                .flatMap(x -> x.runs().stream())
                .map(ReportOutline::step)
                .toList();
    }

    private static List<String> step(StepRun run) {
        var took = run.startedAt().flatMap(from -> run.endedAt().map(to -> Duration.between(from, to)));
        var evidence = new ArrayList<String>();
        evidence.add(run.detail());
        evidence.addAll(run.evidence());
        return List.of(
                run.step().title(),
                run.status().code(),
                time(run.startedAt()),
                took.map(ReportOutline::words).orElse(NOTHING),
                joined(evidence));
    }

    private static List<List<String>> receipts(Report report) {
        return report.receipts().stream().map(ReportOutline::receipt).toList();
    }

    private static List<String> receipt(Receipt r) {
        return List.of(
                r.provider().value(),
                r.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                time(r.sentAt()),
                String.join(", ", r.held().values()),
                String.join(", ", r.readBack().values()),
                r.id().isEmpty() ? r.detail() : r.id() + " " + r.detail());
    }

    private static List<List<String>> checklist(Incident i) {
        return i.checklist().stream().map(ReportOutline::item).toList();
    }

    private static List<String> item(ItemStanding s) {
        return List.of(
                s.item().phase().title(),
                s.item().text(),
                s.ticked() ? "yes" : "no",
                s.ticked() ? s.by() : NOTHING,
                s.ticked() ? time(s.at()) : NOTHING,
                s.evidence());
    }

    private static List<List<String>> notes(Incident i) {
        return i.notes().reversed().stream()
                .map(n -> List.of(
                        time(n.at()),
                        n.kind().code(),
                        n.by() + " (" + n.role() + ")",
                        n.corrects().map(seq -> "corrects entry " + seq + ": ").orElse("") + n.text()))
                .toList();
    }

    private static List<List<String>> people(Incident i) {
        return i.participants().stream()
                .map(p -> List.of(p.name(), p.role(), time(p.since())))
                .toList();
    }

    private static String entries(Incident i) {
        return "from " + i.firstSeq() + (i.lastSeq() == 0 ? " on" : " to " + i.lastSeq());
    }

    private static String joined(List<String> parts) {
        return String.join("; ", parts.stream().filter(p -> !p.isBlank()).toList());
    }

    private static String length(String name, Optional<Duration> length) {
        return length.map(d -> name + " " + words(d)).orElse(NOTHING);
    }

    static String words(Duration length) {
        return length.compareTo(Duration.ofMinutes(1)) < 0
                ? String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0)
                : length.toMinutes() + " min " + length.toSecondsPart() + " s";
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String time(Optional<Instant> at) {
        return at.map(ReportOutline::time).orElse(NOTHING);
    }
}

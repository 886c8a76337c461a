// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.DnsPicture;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.propagation.Answers;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The log of a run, newest first: starts, ends and evidence of its steps, and what servers answered while it
/// waited for them.
final class RunLog {
    private final Execution run;
    private final List<LogLine> lines = new ArrayList<>();

    private RunLog(Execution run) {
        this.run = run;
    }

    static List<LogLine> of(Execution run, DnsPicture dns) {
        var log = new RunLog(run);
        var number = 0;
        for (var step : run.runs()) {
            number++;
            log.tell(number, step);
            if (step.step().action() instanceof Action.AwaitResolvers(var key, var _, var _, var _)) {
                log.answers(number, step, dns, key.toString());
            }
        }
        log.lines.sort(Comparator.comparing(LogLine::at).reversed());
        return List.copyOf(log.lines);
    }

    private void tell(int number, StepRun step) {
        step.startedAt()
                .ifPresent(at ->
                        add(at, LogLine.Kind.START, number, "start", step.step().title()));
        var end = step.endedAt().or(step::startedAt).orElse(run.startedAt());
        step.evidence().forEach(line -> add(end, LogLine.Kind.EVIDENCE, number, "", line));
        switch (step.status()) {
            case DONE -> add(end, LogLine.Kind.DONE, number, "done", step.detail());
            case FAILED -> add(end, LogLine.Kind.PROBLEM, number, "failed", step.detail());
            case SKIPPED -> add(end, LogLine.Kind.WARNING, number, "skipped", step.detail());
            case WAITING, RUNNING -> {
                if (step.attempts() > (step.status() == StepStatus.RUNNING ? 1 : 0)) {
                    add(end, LogLine.Kind.WARNING, number, "again", step.detail());
                }
            }
        }
    }

    private void answers(int number, StepRun step, DnsPicture dns, String record) {
        var from = step.startedAt().orElse(Instant.MAX);
        for (var row : dns.rows()) {
            if (row.provider().isPresent() || !row.record().equals(record)) {
                continue;
            }
            var answer = Answers.of(row);
            var at = answer == DnsAnswer.NEW ? row.newSince().orElse(row.at()) : row.at();
            var server =
                    "%-15s %s".formatted(row.server().address(), row.server().name());
            if (at.isBefore(from) || answer == DnsAnswer.OLD || answer == DnsAnswer.MIXED) {
                continue;
            }
            if (answer == DnsAnswer.NEW) {
                add(
                        at,
                        LogLine.Kind.NEW_ANSWER,
                        number,
                        "new",
                        server + "  ttl=" + row.ttl().toSeconds());
            } else {
                var kind = answer == DnsAnswer.TIMEOUT ? LogLine.Kind.WARNING : LogLine.Kind.PROBLEM;
                add(at, kind, number, answer.word(), server + "  " + Answers.words(row));
            }
        }
    }

    private void add(Instant at, LogLine.Kind kind, int step, String word, String text) {
        lines.add(new LogLine(at, kind, step, word, text));
    }

    /// A line as it is copied: time, word, text.
    static String text(LogLine line) {
        return Figures.exactTime(line.at()) + "  " + line.word() + "  " + line.text();
    }
}

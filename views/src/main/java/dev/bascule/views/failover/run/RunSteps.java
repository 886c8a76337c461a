// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.DnsPicture;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.propagation.Answers;
import dev.bascule.views.control.row.StepLine;
import dev.bascule.views.control.row.StepState;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The steps of a run as rows, and how many stand where.
public record RunSteps(String title, List<StepLine> lines, String summary) {
    public RunSteps {
        lines = List.copyOf(lines);
    }

    static RunSteps of(String title, Execution run, boolean isUndone, DnsPicture dns, Instant now) {
        var lines = new ArrayList<StepLine>();
        for (var step : run.runs()) {
            lines.add(line(lines.size() + 1, step, isUndone, dns, now));
        }
        return new RunSteps(title, lines, summary(run));
    }

    private static StepLine line(int number, StepRun run, boolean isUndone, DnsPicture dns, Instant now) {
        var state = state(run, isUndone);
        var planned = Long.toString(Math.round(run.step().expected().toMillis() / 1000.0));
        var actual = took(run, now).map(Figures::seconds).orElse("");
        var progress = state == StepState.RUNNING ? progress(run, dns, now) : new Progress(0, "");
        return new StepLine(
                number,
                state,
                run.step().title(),
                note(run, state),
                actual,
                planned,
                progress.share(),
                progress.words());
    }

    private static StepState state(StepRun run, boolean isUndone) {
        return switch (run.status()) {
            case WAITING -> run.attempts() > 0 ? StepState.RETRIED : StepState.WAITING;
            case RUNNING -> StepState.RUNNING;
            case FAILED -> StepState.FAILED;
            case SKIPPED -> StepState.SKIPPED;
            case DONE -> {
                if (isUndone && run.step().undo().isPresent()) {
                    yield StepState.ROLLED_BACK;
                }
                yield run.attempts() > 1 ? StepState.RETRIED : StepState.DONE;
            }
        };
    }

    private static String note(StepRun run, StepState state) {
        return switch (state) {
            case RETRIED -> times(run.attempts() - (run.status() == StepStatus.WAITING ? 0 : 1));
            case SKIPPED -> "skipped";
            case ROLLED_BACK -> "undone";
            case WAITING, RUNNING, DONE, FAILED -> "";
        };
    }

    private static String times(int retries) {
        return switch (retries) {
            case 1 -> "retried once";
            case 2 -> "retried twice";
            default -> "retried " + retries + " times";
        };
    }

    private static Optional<Duration> took(StepRun run, Instant now) {
        return switch (run.status()) {
            case WAITING -> Optional.empty();
            case RUNNING -> run.startedAt().map(at -> Duration.between(at, now));
            case DONE, FAILED, SKIPPED ->
                run.startedAt().flatMap(at -> run.endedAt().map(end -> Duration.between(at, end)));
        };
    }

    /// How far a running step is: by what was measured where something is, else by its expected time.
    private record Progress(double share, String words) {}

    private static Progress progress(StepRun run, DnsPicture dns, Instant now) {
        if (run.step().action() instanceof Action.AwaitResolvers(var key, var _, var _, var share)) {
            var rows = dns.rows().stream()
                    .filter(r -> r.provider().isEmpty() && r.record().equals(key.toString()))
                    .toList();
            if (!rows.isEmpty()) {
                var moved = rows.stream()
                        .filter(r -> Answers.of(r) == DnsAnswer.NEW)
                        .count();
                var needed = (long) Math.ceil(share * rows.size());
                var words = "**" + moved + "** of " + rows.size() + " new, needs " + needed;
                return new Progress((double) moved / rows.size(), words);
            }
        }
        var expected = run.step().expected();
        var passed = took(run, now).orElse(Duration.ZERO);
        var share = expected.isZero() ? 0 : Math.min(0.98, (double) passed.toMillis() / expected.toMillis());
        var asked = run.notBefore().filter(now::isBefore);
        if (asked.isPresent()) {
            return new Progress(0, "goes on at `" + Figures.time(asked.get()) + "`, as the provider asks");
        }
        var attempt = run.attempts() > 1
                ? "attempt " + run.attempts() + " of " + run.step().maxAttempts()
                : "running";
        return new Progress(
                share, attempt + ", at most " + Figures.span(run.step().timeout()));
    }

    private static String summary(Execution run) {
        var waiting = count(run, StepStatus.WAITING);
        var stopped = count(run, StepStatus.FAILED);
        return List.of(
                        part(count(run, StepStatus.DONE), "done"),
                        part(count(run, StepStatus.RUNNING), "running"),
                        part(stopped, "stopped"),
                        part(count(run, StepStatus.SKIPPED), "skipped"),
                        part(waiting, "waiting"))
                .stream()
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static long count(Execution run, StepStatus status) {
        return run.runs().stream().filter(r -> r.status() == status).count();
    }

    private static String part(long count, String word) {
        return count == 0 ? "" : count + " " + word;
    }
}

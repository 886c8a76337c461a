// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import dev.bascule.check.CheckId;
import dev.bascule.check.Evidence;
import dev.bascule.check.Observation;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.SeenCheck;
import dev.bascule.views.feed.Ask;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Asks for the evidence of one check, anew when it failed again. FX thread only.
final class Inquiry {
    private static final long PATIENCE_SECONDS = 10;

    private final ConsoleClient client;
    private final Ask ask;
    private final Runnable onNews;
    private Optional<Subject> subject = Optional.empty();
    private List<Evidence.Exchange> found = List.of();
    private String nothing = "";

    /// What was asked: the check, and its newest failure in the eyes of every checker.
    private record Subject(CheckId check, List<Optional<Observation>> failures) {}

    Inquiry(ConsoleClient client, Ask ask, Runnable onNews) {
        this.client = client;
        this.ask = ask;
        this.onNews = onNews;
    }

    void about(SeenCheck seen) {
        var next = new Subject(
                seen.id(),
                seen.eyes().stream().map(e -> e.standing().lastFailure()).toList());
        if (subject.equals(Optional.of(next))) {
            return;
        }
        if (subject.filter(s -> s.check().equals(next.check())).isEmpty()) {
            found = List.of();
            nothing = "Reading what was kept…";
        }
        subject = Optional.of(next);
        ask.ask(
                () -> client.evidence(next.check()).get(PATIENCE_SECONDS, TimeUnit.SECONDS),
                answer -> answered(next, answer),
                problem -> failed(next, reason(problem)));
    }

    List<Evidence.Exchange> found() {
        return found;
    }

    /// What is said where no evidence is.
    String nothing() {
        return nothing;
    }

    private void answered(Subject asked, List<Evidence.Exchange> answer) {
        if (subject.equals(Optional.of(asked))) {
            found = answer;
            nothing = "No failed exchange was kept since this process started.";
            onNews.run();
        }
    }

    private static String reason(Exception problem) {
        var cause = problem.getCause() == null ? problem : problem.getCause();
        return String.valueOf(cause.getMessage());
    }

    private void failed(Subject asked, String reason) {
        if (subject.equals(Optional.of(asked))) {
            nothing = "The evidence is not at hand: " + reason;
            onNews.run();
        }
    }
}

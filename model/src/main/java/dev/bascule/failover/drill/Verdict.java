// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.drill;

import dev.bascule.failover.drill.Drill.Ending;
import java.time.Duration;
import java.util.Optional;

/// What a drill came to, with the sentence that says why. Only what was measured counts.
public record Verdict(Outcome outcome, String because) {
    /// NOT_JUDGED is no success: what would decide was not measured or is not configured.
    public enum Outcome {
        UNDER_WAY("under way"),
        PASSED("passed"),
        FAILED("failed"),
        NOT_JUDGED("not judged");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// `passed, users at ams3 in 41 s, objective 300 s`.
    public String sentence() {
        return outcome.words() + ", " + because;
    }

    static Verdict of(Drill drill, Announcement a) {
        return drill.ending()
                .map(end -> ended(drill, a, end))
                .orElseGet(() -> new Verdict(Outcome.UNDER_WAY, standing(drill, a)));
    }

    private static Verdict ended(Drill drill, Announcement a, Ending end) {
        return switch (end.cause()) {
            case CALLED_OFF, INTERRUPTED -> new Verdict(Outcome.NOT_JUDGED, end.words() + "; " + standing(drill, a));
            case NOT_ARRIVED -> new Verdict(Outcome.FAILED, end.words());
            case STAYED ->
                a.rehearsal() == Rehearsal.DR_TEST
                                || drill.there().filter(Leg::hasArrived).isEmpty()
                        ? new Verdict(
                                Outcome.FAILED, standing(drill, a) + "; the way home was not gone, " + end.words())
                        : measured(drill, a, "; it " + end.words());
            case HOME -> measured(drill, a, "");
        };
    }

    private static Verdict measured(Drill drill, Announcement a, String more) {
        var words = standing(drill, a) + more;
        var took = drill.there().flatMap(Leg::took);
        if (exceptions(drill) > 0) {
            return new Verdict(Outcome.FAILED, words);
        }
        if (drill.objective().isEmpty() || took.isEmpty()) {
            return new Verdict(Outcome.NOT_JUDGED, words + "; set objectives.rto to have it judged");
        }
        var inTime = took.get().compareTo(drill.objective().get()) <= 0;
        return new Verdict(inTime ? Outcome.PASSED : Outcome.FAILED, words);
    }

    private static int exceptions(Drill drill) {
        return drill.there().map(Leg::exceptions).orElse(0)
                + drill.home().map(Leg::exceptions).orElse(0);
    }

    private static String standing(Drill drill, Announcement a) {
        var there = drill.there().flatMap(Leg::took);
        if (there.isEmpty()) {
            return drill.there().isEmpty() ? "nobody was moved" : "users did not arrive at " + a.to();
        }
        var objective = drill.objective().map(o -> "objective " + length(o)).orElse("no objective is configured");
        var home = drill.home().flatMap(Leg::took).map(h -> ", home at " + a.from() + " in " + length(h));
        var left = exceptions(drill);
        return "users at " + a.to() + " in " + length(there.get()) + ", " + objective + home.orElse("")
                + (left == 0 ? "" : ", " + left + (left == 1 ? " exception" : " exceptions"));
    }

    private static String length(Duration d) {
        var tenths = Math.round(d.toMillis() / 100.0);
        return d.toSeconds() < 60
                ? Optional.of(tenths % 10)
                                .filter(t -> t != 0)
                                .map(t -> tenths / 10 + "." + t)
                                .orElse(Long.toString(tenths / 10))
                        + " s"
                : d.toMinutes() + " min" + (d.toSecondsPart() == 0 ? "" : " " + d.toSecondsPart() + " s");
    }
}

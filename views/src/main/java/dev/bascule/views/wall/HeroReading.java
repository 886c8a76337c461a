// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.RunForecast;
import dev.bascule.failover.Pending;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.styles.Glyph;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Brief;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.wall.WallFace.Hero;
import dev.bascule.views.wall.WallFace.Tick;
import dev.bascule.views.wall.WallFace.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/// Reads the one thing that matters of a deployment: a run before a pending move, that before bad health, that
/// before a latched failover, and calm last.
final class HeroReading {
    private static final double ROOM = 1.05;

    private final DeploymentPicture picture;
    private final Instant now;

    private HeroReading(DeploymentPicture picture, Instant now) {
        this.picture = picture;
        this.now = now;
    }

    static Hero of(DeploymentPicture picture, Instant now) {
        return new HeroReading(picture, now).read();
    }

    /// Nothing has been heard since `last`: an old state is not shown as if it were the present one.
    static Hero lost(Instant last, Instant now) {
        return new Hero(
                Mark.UNKNOWN,
                Glyph.UNKNOWN,
                Mark.UNKNOWN.word(),
                "no data since " + Figures.time(last),
                Figures.span(Duration.between(last, now)),
                "without data",
                Optional.empty());
    }

    private Hero read() {
        var run = WallReading.run(picture);
        if (run.isPresent()) {
            return moving(run.get());
        }
        if (picture.pending().isPresent()) {
            return pending(picture.pending().get());
        }
        if (picture.health() == Health.UNHEALTHY) {
            return standing(Marks.of(picture.health()));
        }
        if (picture.phase() == FailoverState.FAILED_OVER) {
            return failedOver();
        }
        return picture.health() == Health.HEALTHY ? calm() : standing(Marks.of(picture.health()));
    }

    private Hero moving(Execution run) {
        var plan = run.plan();
        var isBack = plan.verb() == Verb.FAIL_BACK || plan.verb() == Verb.ROLL_BACK;
        var isHalted = run.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP;
        var passed = run.runs().stream().filter(r -> r.status().isPassed()).count();
        var number = Math.min(passed + 1, run.runs().size());
        return new Hero(
                isHalted ? Mark.UNHEALTHY : Mark.TRANSITION,
                isHalted ? Glyph.UNHEALTHY : isBack ? Glyph.BACK : Glyph.TRANSITION,
                word(run.status(), isBack),
                plan.from() + " → " + plan.to(),
                Figures.span(Duration.between(run.startedAt(), now)),
                isHalted
                        ? "waits for a person at step " + number
                        : "step " + number + " of " + run.runs().size(),
                Optional.of(
                        track(RunForecast.of(run, picture.dns(), picture.setup().policy(), now))));
    }

    private static String word(ExecutionStatus status, boolean isBack) {
        return switch (status) {
            case PAUSED_BY_FAILED_STEP, PAUSED_BY_OPERATOR -> "PAUSED";
            case ABORTING, ROLLING_BACK -> "ROLLING BACK";
            case RUNNING, COMPLETED, COMPLETED_WITH_EXCEPTIONS, ROLLED_BACK, FAILED ->
                isBack ? "RECOVERING" : "FAILING OVER";
        };
    }

    private static Track track(RunForecast forecast) {
        var objective = forecast.objective();
        var end = forecast.predicted().orElse(forecast.estimate());
        var longest = ROOM * seconds(longest(longest(forecast.elapsed(), end), objective.orElse(Duration.ZERO)));
        var ticks = new ArrayList<Tick>();
        forecast.predicted()
                .ifPresent(p -> ticks.add(new Tick(seconds(p) / longest, "predicted", Figures.span(p), true)));
        objective.ifPresent(o -> ticks.add(new Tick(seconds(o) / longest, "objective", Figures.span(o), false)));
        return new Track(seconds(forecast.elapsed()) / longest, ticks);
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static double seconds(Duration duration) {
        return Math.max(1, duration.toMillis()) / 1000.0;
    }

    private Hero pending(Pending move) {
        var site = move.trigger().site();
        var mark = picture.verdict(site).map(v -> Marks.of(v.health())).orElse(Mark.UNKNOWN);
        var shown = mark.isLoud() ? mark : Mark.TRANSITION;
        var target = target(move).map(to -> " to " + to).orElse("");
        var verb = move.verb() == Verb.FAIL_BACK ? "failback" : "failover";
        var word = shown.isLoud() ? site + " " + shown.word() : verb.toUpperCase(Locale.ROOT);
        var waited = Figures.span(Duration.between(move.trigger().at(), now));
        return switch (move.kind()) {
            case PREPARING -> hero(shown, word, "reading facts for a " + verb + target, waited, "since the verdict");
            case AWAITING_APPROVAL ->
                hero(shown, word, verb + target + " waits for a person", waited, "without an answer");
            case BLOCKED -> hero(shown, word, verb + target + " is blocked", waited, "since the verdict");
            case COUNTDOWN -> countdown(move, shown, word, verb + target);
        };
    }

    private Hero countdown(Pending move, Mark mark, String word, String what) {
        var hold = move.hold();
        if (hold.isPresent()) {
            var caption = "held by " + hold.get().by();
            return hero(
                    mark, word, what + " is held", Figures.remaining(hold.get().remaining()), caption);
        }
        var left = Duration.between(now, move.deadline().orElse(now));
        return hero(mark, word, "automatic " + what + " in", Figures.remaining(left), "until it begins");
    }

    private static Optional<SiteId> target(Pending move) {
        return move.plan().map(Plan::to);
    }

    private Hero failedOver() {
        var home = picture.deployment().primary().id();
        var here = picture.active().map(SiteId::value).orElse("a site that is not known");
        var since = picture.execution().flatMap(Execution::endedAt);
        return hero(
                Mark.DEGRADED,
                "FAILED OVER",
                "serving from " + here + ", home is " + home,
                since.map(at -> Figures.span(Duration.between(at, now))).orElse(""),
                since.map(at -> "since " + Figures.time(at)).orElse(""),
                Glyph.FAILED_OVER);
    }

    private Hero standing(Mark mark) {
        var site = picture.active().orElse(picture.deployment().primary().id());
        var verdict = picture.verdict(site);
        var cause = verdict.flatMap(Verdict::cause)
                .map(c -> c.check().name() + " · " + Brief.detail(c.detail()))
                .orElseGet(() -> verdict.map(Verdict::because).orElse("not measured yet"));
        var since = verdict.map(Verdict::since).filter(at -> !at.equals(Instant.EPOCH));
        return hero(
                mark,
                site + " " + mark.word(),
                cause,
                since.map(at -> Figures.span(Duration.between(at, now))).orElse(""),
                since.map(at -> "since " + Figures.time(at)).orElse(""));
    }

    private Hero calm() {
        var site = picture.active().map(SiteId::value);
        var since = picture.active().flatMap(picture::verdict).map(Verdict::since);
        return new Hero(
                null,
                Glyph.HEALTHY,
                site.map(at -> at + " " + Mark.HEALTHY.word()).orElse(Mark.HEALTHY.word()),
                "serving, nothing is pending",
                since.map(at -> Figures.span(Duration.between(at, now))).orElse(""),
                since.map(at -> "healthy").orElse(""),
                Optional.empty());
    }

    private static Hero hero(Mark mark, String word, String line, String digits, String caption) {
        return hero(mark, word, line, digits, caption, mark.glyph());
    }

    private static Hero hero(Mark mark, String word, String line, String digits, String caption, Glyph glyph) {
        return new Hero(mark, glyph, word, line, digits, caption, Optional.empty());
    }
}

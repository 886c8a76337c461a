// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.banner;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.Pending;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.incident.Incident;
import dev.bascule.styles.Glyph;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.Vote;
import dev.bascule.views.control.text.Brief;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.overview.banner.BannerFace.Countdown;
import dev.bascule.views.overview.banner.BannerFace.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the one sentence about a deployment from its picture: a run before a pending move, that before a
/// latched failover, that before bad health, and calm last.
public final class BannerReading {
    private static final int FEW = 3;

    private final DeploymentPicture picture;
    private final Instant now;
    private final String name;

    private BannerReading(DeploymentPicture picture, Instant now) {
        this.picture = picture;
        this.now = now;
        this.name = picture.deployment().id().value();
    }

    public static BannerFace of(DeploymentPicture picture, Instant now) {
        return new BannerReading(picture, now).read();
    }

    private BannerFace read() {
        var run = picture.rollback()
                .or(picture::execution)
                .filter(e -> !e.status().isEnded());
        if (run.isPresent()) {
            return moving(run.get());
        }
        if (picture.pending().isPresent()) {
            return pending(picture.pending().get());
        }
        if (picture.phase() == FailoverState.FAILED_OVER) {
            return failedOver();
        }
        return picture.health() == Health.UNHEALTHY ? unhealthy() : quiet();
    }

    private BannerFace moving(Execution run) {
        var plan = run.plan();
        var done = run.runs().stream().filter(r -> r.status().isPassed()).count();
        var back = plan.verb() == Verb.FAIL_BACK || plan.verb() == Verb.ROLL_BACK;
        var halted = run.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP;
        var mark = halted ? Mark.UNHEALTHY : Mark.TRANSITION;
        var glyph = halted ? Glyph.UNHEALTHY : back ? Glyph.BACK : Glyph.TRANSITION;
        var detail = current(run) + " · by " + run.by() + " since " + Figures.time(run.startedAt());
        var facts = List.of(
                new Fact("Running", Figures.span(Duration.between(run.startedAt(), now))),
                new Fact("Expected", Figures.span(plan.expected())),
                new Fact("Steps", done + "/" + run.runs().size()));
        return BannerFace.loud(mark, glyph, name, word(run, back), "from " + plan.from() + " to " + plan.to(), detail)
                .stating(facts)
                .counting(new Countdown("", "", (double) done / run.runs().size(), false))
                .offering(Act.OPEN_RUN);
    }

    private static String word(Execution run, boolean back) {
        return switch (run.status()) {
            case PAUSED_BY_FAILED_STEP -> "PAUSED by a failed step,";
            case PAUSED_BY_OPERATOR -> "PAUSED";
            case ABORTING, ROLLING_BACK -> "ROLLING BACK";
            case RUNNING, COMPLETED, COMPLETED_WITH_EXCEPTIONS, ROLLED_BACK, FAILED ->
                back ? "RECOVERING" : "FAILING OVER";
        };
    }

    private static String current(Execution run) {
        var failed =
                run.runs().stream().filter(r -> r.status() == StepStatus.FAILED).findFirst();
        if (failed.isPresent() && run.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP) {
            return failed.get().step().title() + ": " + failed.get().detail();
        }
        return run.running().stream()
                .findFirst()
                .map(StepRun::step)
                .map(s -> "step " + (run.plan().steps().indexOf(s) + 1) + ", " + s.title())
                .orElse("no step is running");
    }

    private BannerFace pending(Pending move) {
        var face = source(move);
        return switch (move.kind()) {
            case PREPARING -> face.stating(List.of(new Fact("Next", "facts are being read")));
            case COUNTDOWN -> countingDown(face, move);
            case AWAITING_APPROVAL ->
                face.counting(new Countdown(words(move) + " waits for a person", "", 0, false))
                        .offering(Act.DISMISS, Act.APPROVE);
            case BLOCKED ->
                face.voted(List.of())
                        .stating(blocking(move))
                        .counting(new Countdown(words(move) + " is blocked", "", 0, false))
                        .offering(Act.DISMISS, main(move));
        };
    }

    private BannerFace countingDown(BannerFace face, Pending move) {
        if (move.hold().isPresent()) {
            var hold = move.hold().get();
            var until =
                    "held by " + hold.by() + ", resumes in " + Figures.remaining(Duration.between(now, hold.until()));
            return face.counting(
                            new Countdown(until, Figures.remaining(hold.remaining()), share(hold.remaining()), true))
                    .offering(Act.RESUME, Act.HASTEN, main(move));
        }
        var left = Duration.between(now, move.deadline().orElse(now));
        var words = "Automatic " + words(move).toLowerCase(Locale.ROOT) + " in";
        return face.counting(new Countdown(words, Figures.remaining(left), share(left), false))
                .offering(Act.HOLD, Act.HASTEN, main(move));
    }

    private double share(Duration left) {
        var grace = picture.setup().policy().grace();
        return grace.isZero() ? 0 : Math.clamp((double) left.toMillis() / grace.toMillis(), 0, 1);
    }

    private static Act main(Pending move) {
        return move.verb() == Verb.FAIL_BACK ? Act.FAIL_BACK : Act.FAIL_OVER;
    }

    private static String words(Pending move) {
        var verb = move.verb() == Verb.FAIL_BACK ? "Failback" : "Failover";
        return verb + target(move).map(to -> " to **" + to + "**").orElse("");
    }

    private static Optional<SiteId> target(Pending move) {
        return move.plan()
                .map(p -> p.to())
                .or(() -> move.ranking().stream()
                        .filter(CandidateScore::isEligible)
                        .map(CandidateScore::site)
                        .findFirst());
    }

    private static List<Fact> blocking(Pending move) {
        var failing = move.rules().stream()
                .filter(r -> r.standing() == RuleResult.Standing.FAIL)
                .toList();
        var facts = new ArrayList<Fact>();
        failing.stream().limit(FEW).forEach(r -> facts.add(new Fact(r.rule().title(), r.evidence())));
        if (failing.size() > FEW) {
            facts.add(new Fact("and", failing.size() - FEW + " more rules"));
        }
        return facts;
    }

    private BannerFace source(Pending move) {
        var verdict = picture.verdict(move.trigger().site());
        var mark = verdict.map(v -> Marks.of(v.health())).orElse(Mark.UNKNOWN);
        var shown = mark.isLoud() ? mark : Mark.TRANSITION;
        var cause = verdict.flatMap(Verdict::cause)
                .map(c -> c.check().name() + " · " + Brief.detail(c.detail()))
                .orElse("no cause is known");
        var since = verdict.map(Verdict::since).orElse(move.trigger().at());
        var detail = cause + since(since) + " · " + move.trigger().kind().title();
        return BannerFace.loud(
                        shown,
                        shown == Mark.TRANSITION && move.verb() == Verb.FAIL_BACK ? Glyph.BACK : shown.glyph(),
                        move.trigger().site().value(),
                        mark.word(),
                        verdict.map(BannerReading::counted).orElse(""),
                        detail)
                .voted(verdict.map(BannerReading::votes).orElse(List.of()));
    }

    private BannerFace unhealthy() {
        var site = picture.active().orElse(picture.deployment().primary().id());
        var verdict = picture.verdict(site);
        var cause = verdict.flatMap(Verdict::cause)
                .map(c -> c.check().name() + " · " + Brief.detail(c.detail()))
                .orElse("no cause is known");
        var detail = cause + verdict.map(v -> since(v.since())).orElse("") + disarmed();
        return BannerFace.loud(
                        Mark.UNHEALTHY,
                        Glyph.UNHEALTHY,
                        site.value(),
                        Mark.UNHEALTHY.word(),
                        verdict.map(BannerReading::counted).orElse(""),
                        detail)
                .voted(verdict.map(BannerReading::votes).orElse(List.of()))
                .offering(Act.FAIL_OVER);
    }

    private BannerFace failedOver() {
        var site = picture.active().map(SiteId::value).orElse("an unknown site");
        var home = picture.deployment().primary().id();
        var ended = picture.execution().flatMap(Execution::endedAt);
        var state = picture.verdict(home)
                .map(v -> home + " " + v.health() + " " + v.agreeing() + "/"
                        + v.votes().size())
                .orElse(home + " not measured");
        var detail = drill().orElse(state) + ended.map(this::since).orElse("") + disarmed();
        var facts = new ArrayList<Fact>();
        facts.add(next());
        picture.execution()
                .flatMap(e -> e.endedAt().map(end -> Duration.between(e.startedAt(), end)))
                .ifPresent(took -> facts.add(new Fact("Failover took", Figures.span(took))));
        return BannerFace.loud(Mark.DEGRADED, Glyph.FAILED_OVER, name, "FAILED OVER", "to " + site, detail)
                .stating(facts)
                .offering(Act.FAIL_BACK);
    }

    /// Users are away for practice, and the way home is part of it.
    private Optional<String> drill() {
        return picture.incident()
                .flatMap(Incident::drill)
                .filter(Drill::isAway)
                .map(d -> "DRILL under way, bring users home to finish it");
    }

    private BannerFace quiet() {
        var mark = Marks.of(picture.health());
        if (mark == Mark.UNKNOWN) {
            return BannerFace.calm(
                    mark,
                    name + " is not measured yet",
                    "No fresh result from any site. Nothing fails over on what is not known" + disarmed(),
                    List.of(),
                    List.of());
        }
        var on = picture.active().map(s -> " on " + s).orElse(", active site not known");
        var headline = name + " " + Marks.of(picture.phase()).word() + on;
        var sites = mark == Mark.HEALTHY ? "All sites HEALTHY or STANDBY" : "DEGRADED: " + slow();
        var quorum = picture.active()
                .flatMap(picture::verdict)
                .map(v -> " · quorum " + v.agreeing() + "/" + v.votes().size() + since(v.since()))
                .orElse("");
        var budget = picture.budget();
        var facts = List.of(next(), new Fact("Failovers today", budget.movesToday() + "/" + budget.limit()));
        return BannerFace.calm(mark, headline, sites + quorum + disarmed(), facts, List.of(Act.SWITCH_OVER));
    }

    private String slow() {
        return picture.checks().stream()
                .filter(c -> Marks.of(c.standing().health()).isLoud())
                .map(c -> c.standing().check().id().label())
                .distinct()
                .limit(FEW)
                .reduce((a, b) -> a + ", " + b)
                .orElse("a site answers slowly");
    }

    private Fact next() {
        return picture.ranking().stream()
                .filter(c -> c.isEligible() && !picture.active().equals(Optional.of(c.site())))
                .findFirst()
                .map(c -> new Fact("Next in line", c.site() + " " + c.total()))
                .orElse(new Fact("Next in line", "no site is eligible"));
    }

    private String disarmed() {
        return picture.effective() == Automation.DISARMED ? " · nothing fails over by itself" : "";
    }

    private String since(Instant at) {
        return " · since " + Figures.timeOrDay(at, now) + ", " + Figures.span(Duration.between(at, now)) + " ago";
    }

    private static String counted(Verdict verdict) {
        var one = verdict.votes().size() == 1 ? " checker" : " checkers";
        return verdict.agreeing() + "/" + verdict.votes().size() + one;
    }

    private static List<Vote> votes(Verdict verdict) {
        return verdict.votes().stream()
                .map(v -> new Vote(v.checker().value(), Marks.of(v.health())))
                .toList();
    }
}

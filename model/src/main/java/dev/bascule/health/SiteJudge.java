// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.CheckerId;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What one checker thinks of one site: the worst of its critical checks, and DEGRADED when only others fail.
/// It has no opinion before every critical check was measured once, nor on old news.
final class SiteJudge {
    private final SiteId site;
    private final List<CheckHistory> critical;
    private final List<CheckHistory> others;
    private final Instant now;

    /// A vote with what the quorum needs besides: the check that speaks against the site, whether the opinion
    /// is steady, and the newest observation in it.
    record Opinion(SiteId site, Vote vote, Optional<Cause> cause, boolean flapping, Optional<Instant> measuredAt) {
        Opinion measured(Instant at) {
            var newer = new Vote(vote.checker(), vote.health(), vote.evidence(), at);
            return new Opinion(site, newer, cause, flapping, Optional.of(at));
        }
    }

    private record Finding(Health health, String evidence, Optional<CheckHistory> culprit) {}

    private SiteJudge(SiteId site, List<CheckHistory> histories, Instant now) {
        this.site = site;
        this.critical = histories.stream().filter(h -> h.check().critical()).toList();
        this.others = histories.stream().filter(h -> !h.check().critical()).toList();
        this.now = now;
    }

    /// `doubt` says why the checker does not trust its own eyes, if so.
    static Opinion judge(
            SiteId site, CheckerId checker, List<CheckHistory> histories, Optional<String> doubt, Instant now) {
        var judge = new SiteJudge(site, histories, now);
        var finding = doubt.map(why -> new Finding(Health.UNKNOWN, why, Optional.<CheckHistory>empty()))
                .orElseGet(judge::find);
        var measured = histories.stream()
                .filter(h -> !h.isAwaited())
                .map(CheckHistory::heardAt)
                .max(Comparator.naturalOrder());
        return new Opinion(
                site,
                new Vote(checker, finding.health(), finding.evidence(), measured.orElse(now)),
                finding.culprit().map(SiteJudge::cause),
                judge.critical.stream().anyMatch(h -> h.streak().flapping()),
                measured);
    }

    private Finding find() {
        var awaited =
                critical.stream().filter(h -> h.isAwaited() && !h.isStale(now)).count();
        if (awaited > 0) {
            return known(
                    Health.UNKNOWN,
                    "first cycle under way: " + (critical.size() - awaited) + " of " + critical.size()
                            + " critical checks measured");
        }
        return firstOf(critical, h -> h.health(now) == Health.UNHEALTHY)
                .map(h -> against(Health.UNHEALTHY, h, failure(h)))
                .or(() -> firstOf(critical, h -> h.health(now) == Health.UNKNOWN)
                        .map(h -> known(Health.UNKNOWN, lost(h))))
                .or(() -> firstOf(critical, h -> h.health(now) == Health.DEGRADED)
                        .map(h -> against(Health.DEGRADED, h, slowness(h))))
                .or(this::amongOthers)
                .orElseGet(() -> known(Health.HEALTHY, passing()));
    }

    private Optional<Finding> amongOthers() {
        var failing = firstOf(others, h -> h.health(now) == Health.UNHEALTHY);
        if (failing.isPresent()) {
            return failing.map(h -> known(Health.DEGRADED, failure(h) + ", not critical"));
        }
        var blind = critical.isEmpty() && others.stream().allMatch(h -> h.health(now) == Health.UNKNOWN);
        return blind ? Optional.of(known(Health.UNKNOWN, "nothing measured yet")) : Optional.empty();
    }

    /// The one that has been so for longest.
    private static Optional<CheckHistory> firstOf(List<CheckHistory> histories, Predicate<CheckHistory> isSo) {
        return histories.stream()
                .filter(isSo)
                .min(Comparator.comparing(h -> h.condition().since()));
    }

    private static Finding known(Health health, String evidence) {
        return new Finding(health, evidence, Optional.empty());
    }

    private static Finding against(Health health, CheckHistory culprit, String evidence) {
        return new Finding(health, evidence, Optional.of(culprit));
    }

    private static Cause cause(CheckHistory h) {
        var error = h.condition().health() == Health.DEGRADED ? Optional.<Outcome.Failed>empty() : lastFailure(h);
        return new Cause(
                h.check().id(),
                error.map(Outcome.Failed::error),
                error.isPresent() ? h.streak().failures() : h.pace().slowInARow(),
                h.check().failureThreshold(),
                error.map(Outcome.Failed::detail).orElseGet(() -> slowness(h)));
    }

    private static String failure(CheckHistory h) {
        var label = h.check().id().label();
        var what = lastFailure(h).map(f -> f.error() + ", " + f.detail()).orElse("failing");
        return h.streak().failures() > 0
                ? label + " failed " + h.streak().failures() + " in a row (threshold "
                        + h.check().failureThreshold() + "): " + what
                : label + " recovering, " + h.streak().successes() + " of "
                        + h.check().recoveryThreshold() + " successes, last failure: " + what;
    }

    private String lost(CheckHistory h) {
        var label = h.check().id().label();
        return h.isStale(now)
                ? label + " is STALE, nothing heard since " + h.heardAt()
                : label + " not proven yet, " + h.streak().successes() + " successes and "
                        + h.streak().failures() + " failures in a row";
    }

    /// What turned a check, in a sentence: its new standing, or the result that did it.
    static String words(CheckHistory h, Observation o) {
        return switch (h.condition().health()) {
            case UNHEALTHY -> failure(h);
            case DEGRADED -> slowness(h);
            case HEALTHY -> h.check().id().label() + " passes: " + o.outcome().detail();
            case UNKNOWN ->
                h.check().id().label() + " not proven yet: " + o.outcome().detail();
        };
    }

    private static String slowness(CheckHistory h) {
        var took = h.response().map(t -> t.toMillis() + " ms").orElse("no time");
        var usual = h.pace().baseline().map(b -> b.median().toMillis() + " ms").orElse("not known");
        return h.check().id().label() + " is slow: " + took + " where " + usual + " is usual";
    }

    private String passing() {
        var pending = critical.stream().filter(h -> h.streak().failures() > 0).findFirst();
        var size = critical.isEmpty() ? others.size() : critical.size();
        var kind = critical.isEmpty() ? " checks pass" : " critical checks pass";
        return size
                + kind
                + pending.map(h -> ", though " + h.check().id().label() + " has failed "
                                + h.streak().failures() + " of " + h.check().failureThreshold())
                        .orElse("");
    }

    private static Optional<Outcome.Failed> lastFailure(CheckHistory h) {
        return h.seen()
                .lastFailure()
                .map(Observation::outcome)
                .filter(Outcome.Failed.class::isInstance)
                .map(Outcome.Failed.class::cast);
    }
}

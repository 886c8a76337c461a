// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.CheckerId;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.health.SiteView.Opinion;
import dev.bascule.health.SiteView.Tally;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Puts into words what one checker thinks of one site, and names the check that speaks loudest: the one that
/// has been worst for longest. The health itself follows from the tally.
final class SiteJudge {
    private final List<CheckHistory> histories;
    private final Tally tally;

    private record Finding(String evidence, Optional<CheckHistory> named) {}

    private SiteJudge(List<CheckHistory> histories, Tally tally) {
        this.histories = histories;
        this.tally = tally;
    }

    /// `doubt` says why the checker does not trust its own eyes, if so.
    static Opinion judge(
            SiteId site,
            CheckerId checker,
            List<CheckHistory> histories,
            Tally tally,
            Optional<String> doubt,
            Instant now) {
        var health = doubt.isPresent() ? Health.UNKNOWN : tally.health();
        var finding = doubt.map(why -> new Finding(why, Optional.<CheckHistory>empty()))
                .orElseGet(() -> new SiteJudge(histories, tally).find(health));
        var measured = histories.stream()
                .filter(h -> !h.isAwaited())
                .map(CheckHistory::heardAt)
                .max(Comparator.naturalOrder());
        var speaksAgainst = health == Health.UNHEALTHY || health == Health.DEGRADED;
        return new Opinion(
                site,
                new Vote(checker, health, finding.evidence(), measured.orElse(now)),
                finding.named().map(h -> h.check().id()),
                tally.flapping() > 0,
                finding.named()
                        .filter(h -> speaksAgainst && h.check().critical())
                        .map(SiteJudge::cause),
                measured);
    }

    private Finding find(Health health) {
        return switch (health) {
            case UNHEALTHY -> about(h -> isCritical(h, Health.UNHEALTHY), SiteJudge::failure);
            case UNKNOWN ->
                tally.awaited() > 0 ? firstCycle() : about(h -> isCritical(h, Health.UNKNOWN), SiteJudge::lost);
            case DEGRADED ->
                tally.degraded() > 0
                        ? about(h -> isCritical(h, Health.DEGRADED), SiteJudge::slowness)
                        : about(h -> h.shown() == Health.UNHEALTHY, h -> failure(h) + ", not critical");
            case HEALTHY -> about(h -> h.check().critical() && h.streak().failures() > 0, this::passingThough);
        };
    }

    private Finding firstCycle() {
        var words = "first cycle under way: %d of %d critical checks measured";
        return new Finding(words.formatted(tally.critical() - tally.awaited(), tally.critical()), Optional.empty());
    }

    private Finding about(Predicate<CheckHistory> isSo, Function<CheckHistory, String> words) {
        return histories.stream()
                .filter(isSo)
                .min(Comparator.comparing(h -> h.condition().since()))
                .map(h -> new Finding(words.apply(h), Optional.of(h)))
                .orElseGet(() -> new Finding(
                        tally.health() == Health.HEALTHY ? passing() : "nothing measured yet", Optional.empty()));
    }

    private static boolean isCritical(CheckHistory h, Health health) {
        return h.check().critical() && h.shown() == health;
    }

    private static Cause cause(CheckHistory h) {
        var error = h.condition().health() == Health.DEGRADED ? Optional.<Outcome.Failed>empty() : lastFailure(h);
        return new Cause(
                h.check().id(),
                error.map(Outcome.Failed::error),
                error.isPresent() ? h.streak().failures() : h.pace().slowInARow(),
                h.check().failureThreshold(),
                error.map(Outcome.Failed::detail).orElseGet(() -> slowness(h)),
                h.streak().failingSince().orElse(h.condition().since()));
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

    static String lost(CheckHistory h) {
        var label = h.check().id().label();
        return h.stale()
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
        return tally.critical() > 0 ? tally.critical() + " critical checks pass" : tally.others() + " checks pass";
    }

    private String passingThough(CheckHistory h) {
        return passing() + ", though " + h.check().id().label() + " has failed "
                + h.streak().failures() + " of " + h.check().failureThreshold();
    }

    private static Optional<Outcome.Failed> lastFailure(CheckHistory h) {
        return h.seen()
                .lastFailure()
                .map(Observation::outcome)
                .filter(Outcome.Failed.class::isInstance)
                .map(Outcome.Failed.class::cast);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica.tier;

import dev.bascule.health.Health;
import dev.bascule.replica.Lag;
import dev.bascule.topology.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The tier whose limits a site keeps to by what was measured of it, and why. What was not measured speaks for
/// no tier: without it a site may be advised down, never up.
public record TierAdvice(Stand stand, Optional<Tier> tier, String because) {
    /// How the advice relates to the configured tier: it FITS, the site could be RAISEd or must be LOWERed, is
    /// UNFIT for any tier, or it is NOT_KNOWN, because something has to be measured first.
    public enum Stand {
        FITS,
        RAISE,
        LOWER,
        UNFIT,
        NOT_KNOWN
    }

    /// A measured figure and the warmest tier whose limit it keeps; empty when it keeps none.
    private record Bound(Optional<Tier> tier, String words) {
        int warmth() {
            return tier.map(Tier::ordinal).orElse(Tier.values().length);
        }
    }

    /// The advice at `now` for a site whose configured tier is `tier`; an older lag than `Lag.FRESH` counts as
    /// not measured.
    public static TierAdvice of(Tier tier, TierEvidence evidence, Instant now) {
        return switch (evidence.health()) {
            case UNKNOWN -> unknown("health not known");
            case UNHEALTHY -> new TierAdvice(Stand.UNFIT, Optional.empty(), "it is UNHEALTHY");
            case HEALTHY, DEGRADED -> judge(tier, evidence, now);
        };
    }

    private static TierAdvice judge(Tier configured, TierEvidence evidence, Instant now) {
        var lag = evidence.lag().filter(l -> !l.isStale(now)).map(Lag::behind);
        var missing = new ArrayList<String>();
        if (evidence.holdsData() && lag.isEmpty()) {
            missing.add(evidence.lag().isPresent() ? "replication lag is stale" : "replication lag is not measured");
        }
        if (evidence.recovery().isEmpty()) {
            missing.add("no move measured");
        }
        var worst = bounds(lag, evidence.recovery()).max(Comparator.comparingInt(Bound::warmth));
        if (worst.isPresent() && worst.get().tier().isEmpty()) {
            return new TierAdvice(Stand.UNFIT, Optional.empty(), worst.get().words());
        }
        if (worst.isPresent() && worst.get().warmth() > configured.ordinal()) {
            return new TierAdvice(Stand.LOWER, worst.get().tier(), worst.get().words());
        }
        return missing.isEmpty() ? fits(configured, worst, evidence.health()) : unknown(String.join(", ", missing));
    }

    private static TierAdvice fits(Tier configured, Optional<Bound> worst, Health health) {
        var reached = worst.flatMap(Bound::tier).orElse(configured);
        var because = worst.map(Bound::words).orElse("");
        return reached == configured || health != Health.HEALTHY
                ? new TierAdvice(Stand.FITS, Optional.of(configured), because)
                : new TierAdvice(Stand.RAISE, Optional.of(reached), because);
    }

    private static TierAdvice unknown(String because) {
        return new TierAdvice(Stand.NOT_KNOWN, Optional.empty(), because);
    }

    private static Stream<Bound> bounds(Optional<Duration> lag, Optional<Duration> recovery) {
        return Stream.concat(
                lag.map(l -> bound("lag " + text(l), l, TierLimits::loss)).stream(),
                recovery.map(r -> bound("moves took " + text(r), r, TierLimits::recovery)).stream());
    }

    private static Bound bound(String figure, Duration value, Function<TierLimits, Duration> limit) {
        var tier = List.of(Tier.values()).stream()
                .filter(t -> value.compareTo(limit.apply(TierLimits.of(t))) <= 0)
                .findFirst();
        var kept = tier.orElse(Tier.COLD);
        var words = figure + (tier.isPresent() ? ", within " : ", beyond ") + text(limit.apply(TierLimits.of(kept)))
                + " of " + kept;
        return new Bound(tier, words);
    }

    /// Milliseconds below a second, tenths of a second below a minute, minutes and seconds above.
    private static String text(Duration length) {
        if (length.toMinutes() > 0) {
            return length.toSecondsPart() == 0
                    ? length.toMinutes() + " min"
                    : length.toMinutes() + " min " + length.toSecondsPart() + " s";
        }
        return length.toSeconds() == 0
                ? length.toMillis() + " ms"
                : length.toMillisPart() < 100 ? length.toSeconds() + " s" : length.toMillis() / 100 / 10.0 + " s";
    }
}

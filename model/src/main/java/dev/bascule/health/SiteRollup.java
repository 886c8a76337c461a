// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.ResponseTimes;
import dev.bascule.check.Sample;
import dev.bascule.check.SampleWindow;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a site answered in the last five minutes (of the last 100 results of each check), over its critical
/// checks and all checkers, or over all checks where none is critical. Empty means not measured, never zero.
/// `baseline` is the largest of the checks' medians.
public record SiteRollup(
        SiteId site,
        int samples,
        OptionalDouble successRate,
        Optional<Duration> median,
        Optional<Duration> p95,
        Optional<Duration> baseline) {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    static SiteRollup of(SiteId site, List<CheckHistory> histories, Instant now) {
        var critical = histories.stream().filter(h -> h.check().critical()).toList();
        var chosen = critical.isEmpty() ? histories : critical;
        List<Sample> samples = chosen.stream()
                .flatMap(h -> h.seen().samples().since(now.minus(WINDOW)).stream())
                .toList();
        var times = ResponseTimes.of(samples);
        return new SiteRollup(
                site,
                samples.size(),
                SampleWindow.successRate(samples),
                times.quantile(0.5),
                times.quantile(0.95),
                chosen.stream()
                        .flatMap(h -> h.pace().baseline().stream())
                        .map(Baseline::median)
                        .max(Comparator.naturalOrder()));
    }
}

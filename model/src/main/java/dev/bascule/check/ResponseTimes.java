// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long the samples took that passed, in order: one sorting answers for every share. Immutable.
public final class ResponseTimes {
    private final long[] nanos;

    private ResponseTimes(long[] nanos) {
        this.nanos = nanos;
    }

    public static ResponseTimes of(List<Sample> samples) {
        return new ResponseTimes(samples.stream()
                .filter(Sample::isPassed)
                .mapToLong(sample -> sample.took().toNanos())
                .sorted()
                .toArray());
    }

    /// The response time that `share` (0 to 1) of them did not exceed; empty when none passed.
    public Optional<Duration> quantile(double share) {
        if (nanos.length == 0) {
            return Optional.empty();
        }
        var place = Math.max(0, (int) Math.ceil(share * nanos.length) - 1);
        return Optional.of(Duration.ofNanos(nanos[place]));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica;

import dev.bascule.topology.NodeId;
import dev.bascule.topology.SiteId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// How far a site's copy of a stateful node was behind its source when it was measured.
public record Lag(NodeId node, SiteId site, Duration behind, Instant measuredAt) {
    /// How long a measurement counts as how things are.
    public static final Duration FRESH = Duration.ofSeconds(10);

    /// A lag or its limit for people, such as `246 ms`, `2.001 s` or `9 min 4 s`, with nothing rounded away.
    public static String words(Duration behind) {
        var minutes = behind.toMinutes();
        if (minutes == 0 && behind.toSeconds() == 0) {
            return behind.toMillis() + " ms";
        }
        var rest = BigDecimal.valueOf(behind.toMillis() - minutes * 60_000, 3).stripTrailingZeros();
        var seconds = rest.toPlainString() + " s";
        return minutes == 0 ? seconds : minutes + " min" + (rest.signum() == 0 ? "" : " " + seconds);
    }

    /// How long ago it was measured, never negative.
    public Duration age(Instant now) {
        return now.isBefore(measuredAt) ? Duration.ZERO : Duration.between(measuredAt, now);
    }

    public boolean isStale(Instant now) {
        return age(now).compareTo(FRESH) > 0;
    }

    /// The age of the newest data that the copy is known to hold: it may have more by now, never less.
    public Duration dataAge(Instant now) {
        return behind.plus(age(now));
    }
}

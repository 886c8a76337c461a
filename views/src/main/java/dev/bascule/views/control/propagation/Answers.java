// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.propagation;

import dev.bascule.client.DnsPicture;
import dev.bascule.views.control.chart.DnsAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Reads one server's answer: which kind it is, what remains of it now, and what it says in words.
public final class Answers {
    private Answers() {}

    /// A state that this version does not know is shown as another answer, never as a good one.
    public static DnsAnswer of(DnsPicture.Row row) {
        for (var answer : DnsAnswer.values()) {
            if (answer.name().equals(row.state().toUpperCase(Locale.ROOT))) {
                return answer;
            }
        }
        return DnsAnswer.OTHER;
    }

    /// Seconds that the answer may still be kept, by the server's own TTL and our clock; empty without an
    /// answer.
    public static Optional<Duration> left(DnsPicture.Row row, Instant now) {
        if (row.values().isEmpty()) {
            return Optional.empty();
        }
        var left = row.ttl().minus(Duration.between(row.at(), now));
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }

    /// The values of an answer, or what came instead of them.
    public static String words(DnsPicture.Row row) {
        if (!row.values().isEmpty()) {
            return String.join(", ", row.values());
        }
        return switch (of(row)) {
            case NXDOMAIN -> "no such name";
            case SERVFAIL -> "server failed";
            case REFUSED -> "refused to answer";
            case TIMEOUT -> "no answer";
            case NEW, OLD, MIXED, OTHER -> "no values";
            case NOT_ASKED -> "not asked yet";
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderStanding;
import dev.bascule.dns.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a provider answered to reading alone, with the real credentials: how long the first answer took, the
/// zones it found, the records it holds, and what it says of our standing; or why it answered nothing.
public record ProviderTest(
        ProviderId provider,
        String title,
        Instant at,
        Duration took,
        List<String> zones,
        List<Reading> readings,
        ProviderStanding standing,
        Optional<String> trouble) {
    public ProviderTest {
        zones = List.copyOf(zones);
        readings = List.copyOf(readings);
    }

    public boolean isPassed() {
        return trouble.isEmpty() && readings.stream().allMatch(Reading.Found.class::isInstance);
    }

    /// The records in words: what was found, and what else stands there.
    public static String words(Reading reading) {
        return switch (reading) {
            case Reading.Found found ->
                found.key() + " holds " + String.join(", ", found.set().values()) + ", TTL "
                        + found.set().ttl().toSeconds() + " s";
            case Reading.Absent absent -> "there is no record " + absent.key() + "; create it before a move needs it";
            case Reading.InTheWay(var key, var _, var what) -> key + ": " + what;
            case Reading.Failed f -> f.problem().message();
        };
    }
}

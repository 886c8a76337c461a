// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import dev.bascule.dns.RecordSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/// How long caches that obey TTLs may go on answering as before: the longest TTL in force before the change,
/// since a shorter TTL written together with a new address does not reach those who hold the old answer.
public record CachedLifetime(Duration longest) {
    public static CachedLifetime of(Collection<RecordSet> held) {
        return new CachedLifetime(
                held.stream().map(RecordSet::ttl).max(Duration::compareTo).orElse(Duration.ZERO));
    }

    /// How long "no such name" is remembered after it was answered once: the smaller of the SOA record's own
    /// TTL and its MINIMUM (RFC 2308).
    public static Duration ofNegativeAnswer(Duration soaTtl, Duration soaMinimum) {
        return soaTtl.compareTo(soaMinimum) < 0 ? soaTtl : soaMinimum;
    }

    /// When the last honest cache lets go, if every authoritative server is new at `authoritativeSince`.
    public Instant goneBy(Instant authoritativeSince) {
        return authoritativeSince.plus(longest);
    }

    public String sentence() {
        return "Caches may answer the old address for up to " + longest.toSeconds()
                + " s after the last authoritative server has changed, and longer where they ignore TTLs.";
    }
}

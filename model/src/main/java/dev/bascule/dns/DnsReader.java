// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.time.Duration;
import java.util.Optional;

/// Port: read-only access to one provider. Follows pagination to the end, never writes, blocks for at most its
/// configured timeout per request, retries what is safe to retry. Safe for use from any thread.
public interface DnsReader {
    ProviderId provider();

    /// Finds the zone by its exact name. A missing zone is a problem of class ZONE_MISSING.
    Zone findZone(String zone) throws ProviderException;

    /// The smallest TTL that the provider takes.
    Duration minimumTtl();

    /// What the provider said last about its limit of requests; empty where it says nothing.
    default Optional<RequestLimit> limit() {
        return Optional.empty();
    }

    /// Reads one record set. Problems come back as [Reading.Failed] so that a plan can show them beside the
    /// others.
    Reading read(RecordKey key);

    /// What the provider says of our own standing in the zone without being written to. One that has no such
    /// word is not asked.
    default ProviderStanding standing(String zone) throws ProviderException {
        return ProviderStanding.UNTOLD;
    }
}

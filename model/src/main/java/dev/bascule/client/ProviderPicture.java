// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RequestLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a provider's interface was when it was read last: when, how long that record took, what it said of its
/// request limit, and the last trouble with it that this engine saw.
public record ProviderPicture(
        ProviderId provider,
        Instant readAt,
        Duration latency,
        Optional<RequestLimit> limit,
        Optional<Trouble> trouble) {
    /// What went wrong, and when.
    public record Trouble(Instant at, String sentence) {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import java.time.Instant;
import java.util.List;

/// When a share of the answering resolvers will be new: between `earliest`, by their own remaining TTLs, and
/// `latest`, when every honest cache is empty. `tail` are those it cannot speak for: they ignore TTLs or do not
/// answer. A forecast, never a promise: caches clamp TTLs and serve stale.
public record Prediction(double share, Outlook outlook, Instant earliest, Instant latest, List<Nameserver> tail) {
    /// REACHED: the share is there already. EXPECTED: within the range. NOT_IN_SIGHT: too many servers answer
    /// something that no TTL will mend.
    public enum Outlook {
        REACHED,
        EXPECTED,
        NOT_IN_SIGHT
    }

    public Prediction {
        tail = List.copyOf(tail);
    }
}

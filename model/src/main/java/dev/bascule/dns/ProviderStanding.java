// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.time.Instant;
import java.util.Optional;

/// What a provider says of our standing in a zone without being written to: whether our credentials may change
/// its records, and what is left of the request limit. Empty where it does not tell, which is no "yes".
public record ProviderStanding(Optional<Boolean> mayWrite, Optional<Allowance> allowance) {
    public static final ProviderStanding UNTOLD = new ProviderStanding(Optional.empty(), Optional.empty());

    /// Requests left of a limit, and when it is whole again by the provider's clock. Other tools of the account
    /// use the same.
    public record Allowance(long remaining, long limit, Instant reset) {
        /// Whether so little is left that a move may run out of it: less than a tenth.
        public boolean isScarce() {
            return remaining * 10 < limit;
        }
    }
}

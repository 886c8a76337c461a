// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.util.Optional;

/// What a provider says of our standing in a zone without being written to: whether our credentials may change
/// its records, and what is left of the request limit. Empty where it does not tell, which is no "yes".
public record ProviderStanding(Optional<Boolean> mayWrite, Optional<RequestLimit> allowance) {
    public static final ProviderStanding UNTOLD = new ProviderStanding(Optional.empty(), Optional.empty());
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.time.Duration;
import java.util.Optional;

/// One thing an operator does, when, towards which site or TTL if the verb needs one, and with which reason.
public record OperatorAction(
        Moment moment, OperatorVerb verb, Optional<String> to, Optional<Duration> ttl, String reason) {
    public OperatorAction {
        if (ttl.isPresent() != (verb == OperatorVerb.LOWER_TTLS)) {
            throw new IllegalArgumentException(
                    ttl.isPresent() ? "Only lower-ttls takes a 'ttl'." : "lower-ttls needs a 'ttl' to lower to.");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bascule.dns.ProblemClass;
import java.time.Duration;
import java.util.Optional;

/// How one provider words a refusal in JSON. What it does not recognise is judged by the status alone.
public interface ErrorDialect {
    /// Whether an answer with a good status is a refusal all the same.
    boolean isRefusal(JsonNode body);

    Optional<ProblemClass> classify(int status, Direction direction, JsonNode body);

    /// How long to keep quiet when it throttles without saying how long; empty where doubling waits will do.
    default Optional<Duration> usualBlock() {
        return Optional.empty();
    }

    /// The provider's own words, with its codes; empty when the body has none.
    String words(JsonNode body);
}

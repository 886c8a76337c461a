// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.provider.Direction;
import dev.bascule.dns.provider.ErrorDialect;
import java.util.Locale;
import java.util.Optional;

/// DigitalOcean's errors: an `id` word and a message. The status tells the class, except where a CNAME is in
/// the way.
final class DigitalOceanErrors implements ErrorDialect {
    @Override
    public boolean isRefusal(JsonNode body) {
        return false;
    }

    @Override
    public Optional<ProblemClass> classify(int status, Direction direction, JsonNode body) {
        boolean cname = status == 422
                && body.path("message").asText("").toLowerCase(Locale.ROOT).contains("cname");
        return cname ? Optional.of(ProblemClass.CNAME_CLASH) : Optional.empty();
    }

    @Override
    public String words(JsonNode body) {
        return body.path("id").isTextual()
                ? body.path("id").asText() + ": " + body.path("message").asText("")
                : "";
    }
}

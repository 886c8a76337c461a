// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.provider.Direction;
import dev.bascule.dns.provider.ErrorDialect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cloudflare's errors: a list of codes with messages, some with a chain. Throttling is told by the status
/// alone, since its codes have changed over the years.
final class CloudflareErrors implements ErrorDialect {
    @Override
    public boolean isRefusal(JsonNode body) {
        return body.path("success").isBoolean() && !body.path("success").asBoolean();
    }

    @Override
    public Optional<ProblemClass> classify(int status, Direction direction, JsonNode body) {
        return status == 429 || status >= 500
                ? Optional.empty()
                : codes(body.path("errors")).stream()
                        .flatMap(code -> byCode(code, direction).stream())
                        .findFirst();
    }

    private static Optional<ProblemClass> byCode(int code, Direction direction) {
        return switch (code) {
            case 6003, 6111, 9106 -> Optional.of(ProblemClass.CREDENTIALS);
            case 10000, 9109 -> Optional.of(direction.failed(403));
            case 7000, 7003, 1001 -> Optional.of(ProblemClass.ZONE_MISSING);
            case 81044 -> Optional.of(ProblemClass.RECORD_GONE);
            case 81053, 81054 -> Optional.of(ProblemClass.CNAME_CLASH);
            case 81057, 81058 -> Optional.of(ProblemClass.DUPLICATE);
            default -> Optional.empty();
        };
    }

    private static List<Integer> codes(JsonNode errors) {
        var codes = new ArrayList<Integer>();
        for (var error : errors) {
            codes.add(error.path("code").asInt());
            codes.addAll(codes(error.path("error_chain")));
        }
        return codes;
    }

    /// Whoever is over the limit is blocked with everything for five minutes.
    @Override
    public Optional<Duration> usualBlock() {
        return Optional.of(Duration.ofMinutes(5));
    }

    @Override
    public String words(JsonNode body) {
        return String.join("; ", messages(body.path("errors")));
    }

    private static List<String> messages(JsonNode errors) {
        var messages = new ArrayList<String>();
        for (var error : errors) {
            messages.add("code " + error.path("code").asInt() + " "
                    + error.path("message").asText(""));
            messages.addAll(messages(error.path("error_chain")));
        }
        return messages;
    }
}

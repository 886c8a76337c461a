// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import okhttp3.HttpUrl;

/// One call to a JSON interface. `what` completes the sentence "while …" for people, such as "reading zone
/// example.com".
public record ApiCall(Direction direction, String method, HttpUrl url, Optional<JsonNode> body, String what) {
    public static ApiCall get(HttpUrl url, String what) {
        return new ApiCall(Direction.READ, "GET", url, Optional.empty(), what);
    }

    public static ApiCall write(String method, HttpUrl url, JsonNode body, String what) {
        return new ApiCall(Direction.WRITE, method, url, Optional.of(body), what);
    }

    public static ApiCall delete(HttpUrl url, String what) {
        return new ApiCall(Direction.WRITE, "DELETE", url, Optional.empty(), what);
    }
}

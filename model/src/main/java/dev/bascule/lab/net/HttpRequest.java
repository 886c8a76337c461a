// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One request as read from the wire: decoded path and query, header names in lower case, body as UTF-8 text.
public record HttpRequest(
        String method, String path, Map<String, String> query, Map<String, String> headers, String body) {
    public HttpRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /// The path in its parts, without empty ones: `/v2/domains/` is `[v2, domains]`.
    public List<String> segments() {
        return Stream.of(path.split("/")).filter(s -> !s.isEmpty()).toList();
    }

    /// True for methods that ask for a change.
    public boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }
}

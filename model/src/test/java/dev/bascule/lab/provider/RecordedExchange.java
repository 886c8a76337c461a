// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bascule.lab.net.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// One exchange with a real provider, from the recordings.
public record RecordedExchange(String name, JsonNode content) {
    public static RecordedExchange read(String provider, String file) {
        var path = "/contracts/recorded/" + provider + "/" + file + ".json";
        try (var in = Objects.requireNonNull(RecordedExchange.class.getResourceAsStream(path), path)) {
            return new RecordedExchange(file, new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The request as recorded, with these headers, and with parts of its address replaced.
    public HttpRequest request(Map<String, String> headers, Map<String, String> replaced) {
        var text = content.at("/request/uri").asText();
        for (var change : replaced.entrySet()) {
            text = text.replace(change.getKey(), change.getValue());
        }
        var uri = URI.create(text);
        var query = new LinkedHashMap<String, String>();
        if (uri.getQuery() != null) {
            for (var pair : uri.getQuery().split("&")) {
                query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        var method = content.at("/request/method").asText();
        return new HttpRequest(
                method,
                uri.getPath(),
                query,
                headers,
                content.at("/request/body").asText(""));
    }

    public int status() {
        return content.at("/response/status").asInt();
    }

    public String body() {
        return content.at("/response/body").asText();
    }
}

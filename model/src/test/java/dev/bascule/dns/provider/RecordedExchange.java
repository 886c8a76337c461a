// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import mockwebserver3.MockResponse;

/// One recorded exchange with a real provider, from the test resources.
public record RecordedExchange(JsonNode node) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static RecordedExchange load(String path) {
        try (var in = RecordedExchange.class.getResourceAsStream("/contracts/recorded/" + path + ".json")) {
            return new RecordedExchange(JSON.readTree(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String body() {
        return node.path("response").path("body").asText();
    }

    /// The recorded answer, word for word.
    public MockResponse.Builder response() {
        return like(body()).code(node.path("response").path("status").asInt());
    }

    /// An answer with the recorded headers and another body.
    public MockResponse.Builder like(String body) {
        var response = new MockResponse.Builder().body(body);
        node.path("response")
                .path("headers")
                .properties()
                .forEach(header ->
                        response.setHeader(header.getKey(), header.getValue().asText()));
        return response;
    }
}

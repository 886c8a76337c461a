// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import java.util.List;
import java.util.Optional;

/// Cloudflare's envelope around results, pages and errors.
final class CloudflareAnswers {
    private static final int LARGEST_PAGE = 50_000;

    private CloudflareAnswers() {}

    static HttpReply.Answer result(JsonNode result) {
        return answer(200, envelope(result, true));
    }

    /// One page of a list; an empty list still has one page.
    static HttpReply.Answer page(List<ObjectNode> all, HttpRequest request, int usualSize) {
        var size = Math.clamp(number(request, "per_page").orElse(usualSize), 1, LARGEST_PAGE);
        var page = Math.max(1, number(request, "page").orElse(1));
        var from = Math.min((page - 1) * size, all.size());
        var shown = all.subList(from, Math.min(from + size, all.size()));
        var result = JsonNodeFactory.instance.arrayNode();
        shown.forEach(result::add);
        var body = envelope(result, true);
        body.putObject("result_info")
                .put("page", page)
                .put("per_page", size)
                .put("count", shown.size())
                .put("total_count", all.size())
                .put("total_pages", Math.max(1, Math.ceilDiv(all.size(), size)));
        return answer(200, body);
    }

    static HttpReply.Answer refused(CloudflareRefusal refusal) {
        var body = envelope(JsonNodeFactory.instance.nullNode(), false);
        var error = body.withArray("errors").addObject();
        error.put("code", refusal.code()).put("message", refusal.getMessage());
        if (refusal.chainedCode() != 0) {
            error.putArray("error_chain")
                    .addObject()
                    .put("code", refusal.chainedCode())
                    .put("message", refusal.chainedMessage());
        }
        return answer(refusal.status(), body);
    }

    private static ObjectNode envelope(JsonNode result, boolean success) {
        var body = JsonNodeFactory.instance.objectNode();
        body.set("result", result);
        body.put("success", success).putArray("errors");
        body.putArray("messages");
        return body;
    }

    private static HttpReply.Answer answer(int status, ObjectNode body) {
        return HttpReply.json(status, body.toString())
                .with("Content-Type", "application/json")
                .with("api-version", "2025-08-27");
    }

    private static Optional<Integer> number(HttpRequest request, String name) {
        return request.parameter(name).filter(v -> v.matches("\\d{1,6}")).map(Integer::parseInt);
    }
}

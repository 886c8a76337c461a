// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import dev.bascule.lab.net.HttpHandler;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;

/// The HTTP service of a site: `/health` for checks, `/` for users, `POST /orders` for those who write. Every
/// answer names the site in the header `X-Served-By`.
public record SiteApi(String site, Cluster cluster, Temper temper) implements HttpHandler {
    @Override
    public HttpReply handle(HttpRequest request) throws InterruptedException {
        return switch (temper.meet()) {
            case ANSWERED -> answer(request).with("X-Served-By", site);
            case FAILED -> HttpReply.json(500, "{\"error\":\"internal error\",\"site\":\"%s\"}".formatted(site));
            case UNANSWERED -> new HttpReply.Dropped();
        };
    }

    private HttpReply.Answer answer(HttpRequest request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /health", "HEAD /health" ->
                HttpReply.json(200, "{\"status\":\"ok\",\"site\":\"%s\"}".formatted(site));
            case "GET /", "HEAD /" -> HttpReply.json(200, "{\"site\":\"%s\"}".formatted(site));
            case "POST /orders" -> order();
            default -> HttpReply.json(404, "{\"error\":\"there is no %s here\"}".formatted(request.path()));
        };
    }

    private HttpReply.Answer order() {
        if (cluster.mayWrite(site)) {
            return HttpReply.json(
                    201, "{\"accepted\":true,\"site\":\"%s\",\"epoch\":%d}".formatted(site, cluster.epoch()));
        }
        var why = cluster.isFenced(site) ? "fenced" : "read-only replica of " + cluster.writer();
        return HttpReply.json(503, "{\"accepted\":false,\"site\":\"%s\",\"error\":\"%s\"}".formatted(site, why));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.digitalocean;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bascule.lab.net.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The absolute links between the pages of a list: `next` and `last` until the last page, `first` and `prev`
/// from the second on, and none at all when there is one page.
record DigitalOceanPages(HttpRequest request, int page, int pages) {
    ObjectNode links() {
        var links = JsonNodeFactory.instance.objectNode();
        if (pages > 1) {
            var named = links.putObject("pages");
            if (page > 1) {
                named.put("first", link(1)).put("prev", link(page - 1));
            }
            if (page < pages) {
                named.put("last", link(pages)).put("next", link(page + 1));
            }
        }
        return links;
    }

    private String link(int number) {
        var link = new StringBuilder("http://")
                .append(request.header("host").orElse("localhost"))
                .append(request.path())
                .append("?");
        request.query().forEach((name, value) -> {
            if (!name.equals("page")) {
                link.append(name)
                        .append("=")
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append("&");
            }
        });
        return link.append("page=").append(number).toString();
    }
}

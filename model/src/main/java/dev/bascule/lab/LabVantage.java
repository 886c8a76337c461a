// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import java.util.List;
import java.util.Map;

/// What a checker at one vantage point would be given as targets: URLs of health pages and `host:port` of
/// caches by site as `deployment/site`, of exchanges by deployment, and of the references that show whether its
/// own network works.
public record LabVantage(
        String name,
        Map<String, String> health,
        Map<String, String> redis,
        Map<String, String> exchange,
        List<String> references) {
    public LabVantage {
        health = Map.copyOf(health);
        redis = Map.copyOf(redis);
        exchange = Map.copyOf(exchange);
        references = List.copyOf(references);
    }
}

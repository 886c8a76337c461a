// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.CheckId;
import dev.bascule.check.Evidence;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/// Keeps the last five failed exchanges of each check in memory. Safe for use from any thread.
public final class RecentEvidence implements Evidence {
    private static final int KEPT = 5;

    private final ConcurrentMap<CheckId, List<Exchange>> exchanges = new ConcurrentHashMap<>();

    @Override
    public void keep(Exchange exchange) {
        exchanges.merge(
                exchange.observation().check(),
                List.of(exchange),
                (kept, added) ->
                        Stream.concat(added.stream(), kept.stream()).limit(KEPT).toList());
    }

    @Override
    public List<Exchange> of(CheckId check) {
        return exchanges.getOrDefault(check, List.of());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.check;

import dev.bascule.dns.propagation.Nameserver;
import java.util.List;
import java.util.Set;

/// What is to be checked: a record such as `genesis.example.com A`, the values it should have, the resolvers
/// that count, and the share of them (0 to 1) that is enough.
public record CheckQuestion(String record, List<String> expected, Set<Nameserver> resolvers, double needed) {
    public CheckQuestion {
        expected = List.copyOf(expected);
        resolvers = Set.copyOf(resolvers);
    }
}

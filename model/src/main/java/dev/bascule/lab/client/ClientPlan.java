// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// How users use the service: its name, one user for each resolver, the time between calls, how long a call may
/// take, and where an answered IPv4 address is reached.
public record ClientPlan(
        String name,
        List<UserResolver> resolvers,
        Duration pace,
        Duration patience,
        Function<String, InetSocketAddress> route) {
    public ClientPlan {
        resolvers = List.copyOf(resolvers);
    }
}

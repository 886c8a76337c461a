// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.util.List;

/// A zone as a provider knows it: its name, the provider's own id, and the names of the servers that answer for
/// it (without addresses; empty when the provider does not tell).
public record Zone(String name, String id, List<String> nameServers) {
    public Zone {
        nameServers = List.copyOf(nameServers);
    }
}

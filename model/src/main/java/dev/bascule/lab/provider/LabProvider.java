// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import dev.bascule.lab.dns.DnsHost;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.service.ServicePoint;
import java.util.List;

/// A provider that runs: its endpoint, the gate that can misbehave, its publications, and its name servers.
public record LabProvider(
        ProviderKind kind,
        ServicePoint endpoint,
        ProviderGate gate,
        ZonePublisher publisher,
        List<DnsHost> nameServers) {
    public LabProvider {
        nameServers = List.copyOf(nameServers);
    }

    public String name() {
        return kind.code();
    }

    /// Where the interface is reached, without a path: `http://127.0.0.1:port`.
    public String url() {
        var address = endpoint.address(Vantage.CONSOLE);
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}

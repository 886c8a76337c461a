// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import java.util.List;

/// The providers of the lab: their name and type in a configuration, and the names of their name servers.
public enum ProviderKind {
    DIGITALOCEAN("do", "digitalocean", List.of("ns1.digitalocean.com", "ns2.digitalocean.com", "ns3.digitalocean.com")),
    CLOUDFLARE("cf", "cloudflare", List.of("blakely.ns.cloudflare.com", "vin.ns.cloudflare.com")),
    ROUTE53("aws", "route53", List.of("ns-831.awsdns-39.net", "ns-422.awsdns-52.com"));

    private final String code;
    private final String type;
    private final List<String> nameServers;

    ProviderKind(String code, String type, List<String> nameServers) {
        this.code = code;
        this.type = type;
        this.nameServers = nameServers;
    }

    /// The provider's name in the lab's configuration and in scenario files; never changes.
    public String code() {
        return code;
    }

    public String type() {
        return type;
    }

    public List<String> nameServers() {
        return nameServers;
    }
}

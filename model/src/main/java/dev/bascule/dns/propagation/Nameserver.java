// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

/// A server that answers DNS queries: its name for people and its address, an IP literal with a port.
public record Nameserver(String name, String host, int port) {
    public Nameserver {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("Name server " + name + " has port " + port + "; use 1 to 65535.");
        }
    }

    public String address() {
        return port == 53 ? host : host + ":" + port;
    }
}

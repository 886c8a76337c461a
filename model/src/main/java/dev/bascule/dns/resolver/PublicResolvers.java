// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import dev.bascule.dns.propagation.Nameserver;
import java.util.List;

/// The resolvers that propagation asks when the configuration names none: large public ones of several
/// operators.
public final class PublicResolvers {
    public static final List<Nameserver> ALL = List.of(
            new Nameserver("cloudflare-1", "1.1.1.1", 53),
            new Nameserver("cloudflare-2", "1.0.0.1", 53),
            new Nameserver("google-1", "8.8.8.8", 53),
            new Nameserver("google-2", "8.8.4.4", 53),
            new Nameserver("quad9-1", "9.9.9.9", 53),
            new Nameserver("quad9-2", "149.112.112.112", 53),
            new Nameserver("opendns-1", "208.67.222.222", 53),
            new Nameserver("opendns-2", "208.67.220.220", 53),
            new Nameserver("adguard", "94.140.14.14", 53),
            new Nameserver("cleanbrowsing", "185.228.168.9", 53),
            new Nameserver("hurricane", "74.82.42.42", 53),
            new Nameserver("level3", "4.2.2.1", 53));

    private PublicResolvers() {}
}

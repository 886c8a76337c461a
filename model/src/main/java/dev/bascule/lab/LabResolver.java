// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.dns.CachingResolver;
import dev.bascule.lab.dns.DnsHost;

/// A resolver that runs, where it is asked, and whether a simulated user asks it.
public record LabResolver(CachingResolver resolver, DnsHost host, boolean hasUser) {
    public String name() {
        return resolver.name();
    }
}

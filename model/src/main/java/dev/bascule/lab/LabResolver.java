// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.dns.CachingResolver;
import dev.bascule.lab.dns.DnsHost;

/// A resolver that runs, and where it is asked.
public record LabResolver(CachingResolver resolver, DnsHost host) {
    public String name() {
        return resolver.name();
    }
}

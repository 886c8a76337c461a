// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.DnsReader;
import dev.bascule.dns.DnsReaders;
import dev.bascule.dns.ProviderId;
import java.util.Map;
import java.util.TreeSet;

/// The readers of all configured providers. Knows no way to write.
public final class ProviderReaders implements DnsReaders {
    private final Map<ProviderId, DnsReader> readers;

    public ProviderReaders(Map<ProviderId, DnsReader> readers) {
        this.readers = Map.copyOf(readers);
    }

    @Override
    public DnsReader reader(ProviderId provider) {
        return one(readers, provider);
    }

    /// Finds what is configured for a provider, or says which providers there are.
    static <T> T one(Map<ProviderId, T> all, ProviderId provider) {
        var found = all.get(provider);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Provider '" + provider + "' is not configured; there are " + new TreeSet<>(all.keySet()) + ".");
        }
        return found;
    }
}

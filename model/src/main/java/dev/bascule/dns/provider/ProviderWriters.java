// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.DnsWriters;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.WriteWarrant;
import java.util.Map;

/// The way to write at all configured providers, for the runner of switch steps alone.
public final class ProviderWriters implements DnsWriters {
    private final Map<ProviderId, ProviderAccess> accesses;

    public ProviderWriters(Map<ProviderId, ProviderAccess> accesses) {
        this.accesses = Map.copyOf(accesses);
    }

    @Override
    public DnsWriter writer(ProviderId provider, WriteWarrant warrant) {
        return ProviderReaders.one(accesses, provider).writer(warrant);
    }
}

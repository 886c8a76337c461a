// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.DnsReader;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.WriteWarrant;

/// The clients of one configured provider: looking is free, writing needs the warrant of a running execution.
public interface ProviderAccess {
    DnsReader reader();

    DnsWriter writer(WriteWarrant warrant);
}

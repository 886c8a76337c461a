// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

/// Port: write access, handed to the runner of switch steps alone.
public interface DnsWriters {
    DnsWriter writer(ProviderId provider, WriteWarrant warrant);
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

/// Port: writes to one provider. Made only for a running execution, see [WriteWarrant]; what plans holds a
/// [DnsReader] and cannot reach this type. Each change is compared before it is written and read back after.
public interface DnsWriter {
    ProviderId provider();

    /// Applies one change: reads first and answers "unchanged" if the world already is as wanted, refuses with
    /// CONFLICT if it is neither before nor after, writes, reads back. An unknown outcome is resolved by
    /// reading before anything is repeated.
    Receipt apply(Change change) throws ProviderException;

    /// Asks how far an accepted change is; a provider without such a signal answers IN_SYNC at once.
    Receipt follow(Receipt receipt) throws ProviderException;
}

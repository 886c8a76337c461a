// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.WriteWarrant;

/// Writes one provider's own records, of type `N`. It is called only by [GuardedWriter], after the comparison.
public interface RecordWriter<N> {
    /// What a provider said to an accepted write.
    record Acceptance(String id, Receipt.Status status, String detail) {}

    Acceptance write(N held, Change change, WriteWarrant warrant) throws ProviderException;

    /// Whether `held` is a state that an interrupted write of this change leaves behind, so that going on is
    /// right. Only providers that cannot replace a set in one request have such states.
    default boolean isHalfway(N held, Change change) {
        return false;
    }

    /// Asks how far an accepted change is; without such a signal the receipt is final already.
    default Receipt follow(Receipt receipt) throws ProviderException {
        return receipt;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.time.Instant;

/// What a provider said at `toldAt` about its limit of requests: how many are left of how many until `reset`.
/// Other tools share the account, and an announced reset may lie in the past.
public record RequestLimit(long remaining, long limit, Instant reset, Instant toldAt) {
    /// Whether so little is left that it must be said: less than a tenth.
    public boolean isScarce() {
        return remaining * 10 < limit;
    }
}

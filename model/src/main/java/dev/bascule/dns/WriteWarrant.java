// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

/// Permission to write, held by a running execution alone: which execution, the hash of the plan that was
/// approved, and the fencing token of the lease under which it runs. Write clients cannot be made without one.
public record WriteWarrant(String execution, String planHash, long fencingToken) {
    public WriteWarrant {
        if (execution.isBlank() || planHash.isBlank()) {
            throw new IllegalArgumentException("A write warrant names its execution and its approved plan.");
        }
    }
}

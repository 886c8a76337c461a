// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

/// Port: the store of this engine. Slow; call it off the screen's thread.
public interface StoreDesk {
    StoreStanding standing();

    /// Sums up and takes what is older than the retention, and gives free space back. The journal is never
    /// pruned.
    Pruned prune();

    /// Writes a copy of the whole journal to a new file; an existing one is never overwritten. The answer is a
    /// sentence.
    String backup(String file);

    /// What pruning took, and the bytes that the disk has back.
    record Pruned(long samples, long bytes) {}
}

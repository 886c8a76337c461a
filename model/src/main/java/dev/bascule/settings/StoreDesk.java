// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import dev.bascule.predict.Progress;
import java.util.Optional;

/// Port: the store of this engine. Slow; call it off the screen's thread.
public interface StoreDesk {
    StoreStanding standing();

    /// Sums up and takes what is older than the retention, and gives free space back. The journal is never
    /// pruned.
    Pruned prune();

    /// Verifies the whole chain of the journal, piece by piece. Empty when it was called off.
    Optional<Proof> verify(Progress progress);

    /// Writes a copy of the whole journal to a new file; an existing one is never overwritten. The answer is a
    /// sentence.
    String backup(String file);

    /// How far the chain holds, and a sentence about it.
    record Proof(boolean isWhole, long entries, String words) {}

    /// What pruning took, and the bytes that the disk has back.
    record Pruned(long samples, long bytes) {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.client.ChainReport;
import dev.bascule.incident.Recorded;
import dev.bascule.journal.Entry;
import dev.bascule.topology.DeploymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: the journal as it can be read back. Slow questions; call it off the screen's thread.
public interface Archive {
    /// Every entry of a deployment, oldest first.
    List<Recorded> all(DeploymentId deployment);

    /// The next entries of a deployment after number `seq`, some hundreds at most.
    List<Recorded> after(DeploymentId deployment, long seq);

    /// Entries of a deployment that happened in `[from, to)`, oldest first.
    List<Recorded> between(DeploymentId deployment, Instant from, Instant to);

    /// The entry with this number as it is kept, with its hashes; empty when there is none.
    Optional<Entry> entry(long seq);

    ChainReport verify();

    /// Number of entries and the hash of the newest.
    Head head();

    /// The end of the chain.
    record Head(long entries, String hash) {}
}

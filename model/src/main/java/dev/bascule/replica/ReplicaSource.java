// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica;

import dev.bascule.topology.SiteId;
import java.util.List;

/// Port: measures replication lag now. Blocks for at most the timeout it was built with; a site without an
/// answer is left out, because a lag that was not measured is unknown, not zero.
public interface ReplicaSource {
    List<Lag> measure(SiteId site);
}

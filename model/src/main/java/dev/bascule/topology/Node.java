// SPDX-License-Identifier: Apache-2.0
package dev.bascule.topology;

import java.util.List;
import java.util.Optional;

/// One kind of thing a deployment consists of. `needs` are the nodes it depends on; a `perSite` node exists
/// once at every site. A `stateful` node holds data that can be lost when traffic moves, see the first rule
/// from outages.
public record Node(
        NodeId id,
        NodeKind kind,
        boolean perSite,
        boolean stateful,
        List<NodeId> needs,
        Optional<SiteId> replicatesFrom) {
    public Node {
        needs = List.copyOf(needs);
    }
}

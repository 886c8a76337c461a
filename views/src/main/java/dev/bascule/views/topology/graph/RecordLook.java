// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.dns.ProviderId;
import dev.bascule.views.control.Mark;
import java.util.List;
import java.util.Optional;

/// What one provider holds of the deployment's records: card lines, state (none when it was not recorded) and
/// the reason in words.
public record RecordLook(ProviderId provider, String name, Optional<Mark> mark, List<String> lines, String because) {
    public RecordLook {
        lines = List.copyOf(lines);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.scrub;

import dev.bascule.views.topology.graph.Known;
import java.time.Instant;

/// Which time the topology shows: the present, the present as it was when somebody paused, or a moment of the
/// journal.
public sealed interface Mode {
    record Live() implements Mode {}

    record Paused(Known known) implements Mode {}

    record Past(Instant at) implements Mode {}
}

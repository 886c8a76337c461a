// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica;

import dev.bascule.topology.NodeId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;

/// How far a site's copy of a stateful node was behind its source when it was measured.
public record Lag(NodeId node, SiteId site, Duration behind, Instant measuredAt) {}

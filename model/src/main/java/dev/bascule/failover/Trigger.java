// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.topology.SiteId;
import java.time.Instant;

/// Why something is to be moved: the kind, the site it is about, a sentence with the evidence, and when it was
/// raised.
public record Trigger(TriggerKind kind, SiteId site, String because, Instant at) {}

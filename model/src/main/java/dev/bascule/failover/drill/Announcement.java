// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.drill;

import dev.bascule.topology.SiteId;

/// What a person announced before a drill began: which rehearsal, the way its users take, who orders it, and
/// who takes part or was told. The names of the parts are stored.
public record Announcement(Rehearsal rehearsal, SiteId from, SiteId to, String by, String note) {}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.topology.SiteId;

/// A line between two cards: data on its way to a copy with its lag, or the move of traffic that is planned or
/// runs.
public record Link(SiteId from, SiteId to, Kind kind, String words, boolean isStale) {
    /// What goes along the line.
    public enum Kind {
        REPLICATION,
        MOVE
    }
}

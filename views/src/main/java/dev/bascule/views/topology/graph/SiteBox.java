// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Mark;

/// The frame around a site: its state, what it is meant to be, whether traffic may come next, and who reaches
/// it.
public record SiteBox(
        SiteId site, Mark mark, boolean isPrimary, boolean isActive, String next, String about, String users) {}

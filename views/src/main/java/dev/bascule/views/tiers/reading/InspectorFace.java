// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import java.util.List;
import java.util.Optional;

/// Everything of one site beside the map.
public record InspectorFace(
        SiteCard card, String headline, Optional<LagLines> lags, RulesFace rules, List<Happened> events) {
    public InspectorFace {
        events = List.copyOf(events);
    }

    /// One entry of the timeline.
    public record Happened(long seq, String time, String words) {}
}

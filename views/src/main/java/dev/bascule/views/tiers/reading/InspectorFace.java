// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.failover.plan.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything of one site beside the map. `whyNoPlan` is empty when a move to it can be planned by `verb`.
public record InspectorFace(
        SiteCard card,
        String headline,
        Optional<LagLines> lags,
        RulesFace rules,
        List<Happened> events,
        Verb verb,
        Optional<String> whyNoPlan) {
    public InspectorFace {
        events = List.copyOf(events);
    }

    /// One entry of the timeline.
    public record Happened(long seq, String time, String words) {}

    /// What the button that opens the wizard says.
    public String action() {
        return "Plan " + verb.title().toLowerCase(Locale.ROOT) + " to " + card.id() + "…";
    }
}

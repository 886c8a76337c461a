// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.client.Preview;
import dev.bascule.failover.rule.RuleResult;
import java.time.Instant;
import java.util.List;

/// What the safety rules say of a site as a target now: not asked, being asked, judged, or not known with the
/// reason.
public sealed interface RulesFace {
    /// Nothing is asked, for a reason such as that the site serves already.
    record NotAsked(String because) implements RulesFace {}

    /// The dry run has not answered yet.
    record Asking() implements RulesFace {}

    /// `inTheWay` are the rules that fail, then those that warn; `problems` are why no plan can be made.
    record Judged(Instant at, int rules, List<RuleResult> inTheWay, List<String> problems) implements RulesFace {
        public Judged {
            inTheWay = List.copyOf(inTheWay);
            problems = List.copyOf(problems);
        }

        public static Judged of(Preview preview) {
            var inTheWay = List.of(RuleResult.Standing.FAIL, RuleResult.Standing.WARN).stream()
                    .flatMap(s -> preview.rules().stream().filter(r -> r.standing() == s))
                    .toList();
            return new Judged(preview.facts().at(), preview.rules().size(), inTheWay, preview.problems());
        }
    }

    /// The dry run failed, so that nothing is known of the rules.
    record Failed(String reason) implements RulesFace {}
}

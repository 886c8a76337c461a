// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.health.SiteView.Opinion;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes one verdict out of many votes by the deployment's rule; without agreement the verdict is UNKNOWN, on
/// which nothing acts.
final class Quorum {
    private Quorum() {}

    /// `previous` is the verdict until now: `since` goes on while the health stays.
    static Verdict judge(
            SiteId site, List<Opinion> opinions, QuorumRule rule, Optional<Verdict> previous, Instant now) {
        var votes = opinions.stream().map(Opinion::vote).toList();
        var needed = rule.needed(votes.size());
        var health = votes.isEmpty()
                ? Health.UNKNOWN
                : rule.agreed(votes.stream().map(Vote::health).toList());
        var agreeing =
                opinions.stream().filter(o -> o.vote().health() == health).toList();
        var steady = agreeing.stream().filter(o -> !o.flapping()).count();
        var start = previous.filter(v -> v.health() == health).map(Verdict::since);
        return new Verdict(
                site,
                health,
                votes,
                needed,
                start.orElse(now),
                measuredAt(opinions).or(() -> previous.map(Verdict::measuredAt)).orElse(now),
                steady < needed && opinions.stream().anyMatch(Opinion::flapping),
                agreeing.stream().flatMap(o -> o.cause().stream()).findFirst(),
                sentence(health, votes, needed, agreeing));
    }

    private static int count(List<Vote> votes, Health health) {
        return (int) votes.stream().filter(v -> v.health() == health).count();
    }

    private static Optional<Instant> measuredAt(List<Opinion> opinions) {
        return opinions.stream().flatMap(o -> o.measuredAt().stream()).max(Comparator.naturalOrder());
    }

    private static String sentence(Health health, List<Vote> votes, int needed, List<Opinion> agreeing) {
        if (votes.isEmpty()) {
            return "no checker looks at this site";
        }
        if (agreeing.size() >= needed) {
            var tally =
                    agreeing.size() + " of " + votes.size() + (votes.size() == 1 ? " checker says " : " checkers say ")
                            + health.code() + " (" + needed + " needed)";
            return tally + ": " + agreeing.getFirst().vote().evidence();
        }
        var split = Stream.of(Health.values())
                .filter(h -> count(votes, h) > 0)
                .map(h -> count(votes, h) + " " + h.code())
                .collect(Collectors.joining(", "));
        var witness = votes.stream()
                .filter(v -> v.health() != Health.HEALTHY)
                .findFirst()
                .map(v -> ": " + v.checker() + " says " + v.evidence())
                .orElse("");
        return "no quorum of " + needed + " (" + split + ")" + witness;
    }
}

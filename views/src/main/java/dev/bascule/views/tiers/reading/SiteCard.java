// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.replica.tier.TierAdvice;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.Mark;
import java.util.List;
import java.util.Optional;

/// All that a card tells of one site. `heading` is empty unless traffic goes or would go there next; `traffic`
/// tells of users at the active site and is empty elsewhere; `age` is set when nothing was measured of late.
public record SiteCard(
        SiteId id,
        Tier tier,
        Mark mark,
        boolean isPrimary,
        boolean isActive,
        String heading,
        List<Cell> cells,
        Optional<Ranked> rank,
        String traffic,
        TierAdvice advice,
        String lastMove,
        String age) {
    public SiteCard {
        cells = List.copyOf(cells);
    }

    public boolean isStale() {
        return !age.isEmpty();
    }

    public boolean isTarget() {
        return !heading.isEmpty();
    }

    /// PRIMARY for the home of the deployment, ACTIVE for a backup that serves, else where traffic would go or
    /// nothing.
    public String tag() {
        return isPrimary ? "PRIMARY" : isActive ? "ACTIVE" : heading;
    }

    /// The advice in a few words.
    public String advised() {
        var named = advice.tier().map(Tier::name).orElse("");
        return switch (advice.stand()) {
            case FITS -> named + " fits";
            case RAISE -> "could be " + named;
            case LOWER -> named + ", not " + tier;
            case UNFIT -> "none: " + advice.because();
            case NOT_KNOWN -> advice.because();
        };
    }

    /// Name, state, place, values and age, for a screen reader.
    public String spoken() {
        var words = new StringBuilder(id.value())
                .append(", ")
                .append(mark.word())
                .append(", ")
                .append(tier);
        if (!tag().isEmpty()) {
            words.append(", ").append(tag());
        }
        if (isPrimary && isTarget()) {
            words.append(", ").append(heading);
        }
        rank.ifPresent(r -> words.append(", rank ")
                .append(r.rank())
                .append(", score ")
                .append(r.score().total())
                .append(" of 100, ")
                .append(r.words()));
        if (!traffic.isEmpty()) {
            words.append(", ").append(traffic);
        }
        cells.forEach(c -> words.append(", ").append(c.spoken()));
        return words.append(", tier ")
                .append(advised())
                .append(isStale() ? ", stale, " + age : "")
                .toString();
    }
}

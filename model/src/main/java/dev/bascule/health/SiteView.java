// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What one checker has seen of one site, counted up as it goes, and what it makes of it. One result costs a
/// copy of the list and a few additions; the whole site is judged again only when its health, its evidence or
/// its steadiness may differ, so that ten thousand checks can fail at once. No opinion is held of what all
/// sites share.
record SiteView(Optional<SiteId> site, List<CheckHistory> histories, Tally tally, Optional<Opinion> opinion) {

    /// A vote with what the quorum needs besides: the check that its evidence names, whether it wavers, the
    /// check that speaks against the site, and the newest result in it.
    record Opinion(
            SiteId site,
            Vote vote,
            Optional<CheckId> named,
            boolean flapping,
            Optional<Cause> cause,
            Optional<Instant> measuredAt) {
        Opinion dated(Instant at) {
            var newer = new Vote(vote.checker(), vote.health(), vote.evidence(), at);
            return new Opinion(site, newer, named, flapping, cause, Optional.of(at));
        }
    }

    /// How many checks of a site are in which state; critical ones first, then the others.
    record Tally(
            int critical,
            int awaited,
            int unhealthy,
            int unknown,
            int degraded,
            int flapping,
            int others,
            int othersUnhealthy,
            int othersUnknown) {
        private static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

        static Tally of(List<CheckHistory> histories) {
            var tally = NONE;
            for (var history : histories) {
                tally = tally.moved(history, 1);
            }
            return tally;
        }

        /// The worst of the critical checks; DEGRADED when only others fail; UNKNOWN until the first cycle is
        /// complete.
        Health health() {
            if (awaited > 0) {
                return Health.UNKNOWN;
            }
            if (unhealthy > 0) {
                return Health.UNHEALTHY;
            }
            if (unknown > 0 || (critical == 0 && othersUnknown == others)) {
                return Health.UNKNOWN;
            }
            return degraded > 0 || othersUnhealthy > 0 ? Health.DEGRADED : Health.HEALTHY;
        }

        private Tally replaced(CheckHistory before, CheckHistory after) {
            return moved(before, -1).moved(after, 1);
        }

        private Tally moved(CheckHistory h, int by) {
            var health = h.shown();
            var isAwaited = h.isAwaited() && !h.stale();
            var isUnhealthy = health == Health.UNHEALTHY ? by : 0;
            var isUnknown = health == Health.UNKNOWN && !isAwaited ? by : 0;
            return h.check().critical()
                    ? new Tally(
                            critical + by,
                            awaited + (isAwaited ? by : 0),
                            unhealthy + isUnhealthy,
                            unknown + isUnknown,
                            degraded + (health == Health.DEGRADED ? by : 0),
                            flapping + (h.streak().flapping() ? by : 0),
                            others,
                            othersUnhealthy,
                            othersUnknown)
                    : new Tally(
                            critical,
                            awaited,
                            unhealthy,
                            unknown,
                            degraded,
                            flapping,
                            others + by,
                            othersUnhealthy + isUnhealthy,
                            othersUnknown + (health == Health.UNKNOWN ? by : 0));
        }
    }

    static SiteView of(
            Optional<SiteId> site,
            CheckerId checker,
            List<CheckHistory> histories,
            Optional<String> doubt,
            Instant now) {
        var tally = Tally.of(histories);
        return new SiteView(
                site, histories, tally, site.map(s -> SiteJudge.judge(s, checker, histories, tally, doubt, now)));
    }

    SiteView with(int place, CheckHistory after, CheckerId checker, Optional<String> doubt, Instant now) {
        var before = histories.get(place);
        var list = new ArrayList<>(histories);
        list.set(place, after);
        var next = tally.replaced(before, after);
        var opinionNow = opinion.map(o -> tally.awaited() == next.awaited() && stands(o, next, before, after, doubt)
                ? o.dated(after.heardAt())
                : SiteJudge.judge(o.site(), checker, list, next, doubt, now));
        return new SiteView(site, list, next, opinionNow);
    }

    /// With histories that learned something by which no health, streak or evidence changes: the opinion
    /// stands.
    SiteView learned(UnaryOperator<CheckHistory> lesson) {
        return new SiteView(site, histories.stream().map(lesson).toList(), tally, opinion);
    }

    /// The same object if no check was changed.
    SiteView each(UnaryOperator<CheckHistory> step, CheckerId checker, Optional<String> doubt, Instant now) {
        var list = new ArrayList<CheckHistory>(histories.size());
        var changed = false;
        for (var history : histories) {
            var next = step.apply(history);
            changed |= next != history;
            list.add(next);
        }
        return changed ? of(site, checker, list, doubt, now) : this;
    }

    /// Whether an opinion holds word for word after this result.
    private static boolean stands(
            Opinion o, Tally next, CheckHistory before, CheckHistory after, Optional<String> doubt) {
        if (doubt.isPresent()) {
            return true;
        }
        var beginsToFail = before.streak().failures() == 0 && after.streak().failures() > 0;
        return next.awaited() == 0
                && next.health() == o.vote().health()
                && (next.flapping() > 0) == o.flapping()
                && !o.named().equals(Optional.of(after.check().id()))
                && (o.named().isPresent() || !beginsToFail);
    }
}

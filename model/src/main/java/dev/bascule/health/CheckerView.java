// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Observation;
import dev.bascule.check.Vantage;
import dev.bascule.health.SiteView.Opinion;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The world as one checker sees it, site by site, and why it doubts itself, if so. Immutable. While it doubts,
/// results are counted but no health follows from them.
final class CheckerView {
    private final Places places;
    private final Map<Optional<SiteId>, SiteView> sites;
    private final int failing; // checks whose last result failed
    private final Optional<String> doubt;

    /// The view after something happened, with the checks whose health turned by it.
    record Next(CheckerView view, List<CheckChange> changes) {}

    /// What never changes: who looks, and where in its site's list each check stands.
    private record Places(CheckerId checker, Set<CheckId> references, Map<CheckId, Integer> index) {}

    private CheckerView(Places places, Map<Optional<SiteId>, SiteView> sites, int failing, Optional<String> doubt) {
        this.places = places;
        this.sites = sites;
        this.failing = failing;
        this.doubt = doubt;
    }

    /// Takes over what `known` has seen of checks that stayed as they were.
    static CheckerView begin(Vantage vantage, Optional<CheckerView> known, Instant start) {
        var index = new HashMap<CheckId, Integer>();
        var lists = new LinkedHashMap<Optional<SiteId>, List<CheckHistory>>();
        for (var check : vantage.checks()) {
            var list = lists.computeIfAbsent(check.id().site(), _ -> new ArrayList<>());
            index.put(check.id(), list.size());
            list.add(known.flatMap(v -> v.seenOf(check)).orElseGet(() -> CheckHistory.begin(check, start)));
        }
        var doubt = known.flatMap(CheckerView::doubt);
        var sites = new LinkedHashMap<Optional<SiteId>, SiteView>();
        lists.forEach((site, list) -> sites.put(site, SiteView.of(site, vantage.checker(), list, doubt, start)));
        return counted(new Places(vantage.checker(), vantage.references(), index), sites, doubt);
    }

    Next observe(Observation o, HealthPolicy policy, Instant now) {
        if (!places.index().containsKey(o.check())) {
            return new Next(this, List.of());
        }
        var before = history(o.check());
        var heard = doubt.isPresent() ? before.observeAside(o, policy, now) : before.observe(o, policy, now);
        var after = heard.aged(now);
        if (after == before) {
            return new Next(this, List.of());
        }
        var view = with(before, after, now);
        if (view.mayTurn(before, after, policy)) {
            var next = Isolation.doubt(view.histories().toList(), places.references(), policy, now);
            if (next.isPresent() != doubt.isPresent()) {
                return turn(view, next, now);
            }
        }
        return new Next(view, view.change(before, Optional.of(o)).stream().toList());
    }

    /// Takes in what was learned before of checks that stayed as they were.
    CheckerView remember(List<CheckHistory.Memory> memories) {
        var known = new HashMap<Check, CheckHistory.Memory>();
        memories.stream().filter(m -> m.checker().equals(checker())).forEach(m -> known.put(m.check(), m));
        var next = new LinkedHashMap<Optional<SiteId>, SiteView>();
        sites.forEach((site, view) -> next.put(
                site,
                view.learned(h -> Optional.ofNullable(known.get(h.check()))
                        .map(h::remembering)
                        .orElse(h))));
        return new CheckerView(places, next, failing, doubt);
    }

    /// Marks what has become stale by `now`.
    Next age(Instant now) {
        var next = each(h -> h.aged(now), doubt, now);
        return next == this ? new Next(this, List.of()) : new Next(next, next.changesSince(this));
    }

    CheckerId checker() {
        return places.checker();
    }

    Optional<String> doubt() {
        return doubt;
    }

    Optional<Opinion> opinion(SiteId site) {
        return Optional.ofNullable(sites.get(Optional.of(site))).flatMap(SiteView::opinion);
    }

    Stream<CheckHistory> histories() {
        return sites.values().stream().flatMap(site -> site.histories().stream());
    }

    List<CheckHistory> at(SiteId site) {
        return listOf(Optional.of(site));
    }

    /// Whether this result can begin or end the checker's doubt: a long look over its whole world is worth it
    /// only then.
    private boolean mayTurn(CheckHistory before, CheckHistory after, HealthPolicy policy) {
        if (places.references().contains(after.check().id())) {
            return true;
        }
        return doubt.isPresent()
                ? after.streak().successes() > 0
                : isFailing(after) && !isFailing(before) && isWorthALook(policy);
    }

    /// In a large world every further percent that fails is worth a look, not every further check.
    private boolean isWorthALook(HealthPolicy policy) {
        var all = places.index().size();
        return Isolation.isPossible(failing, all, policy) && failing % Math.max(1, all / 100) == 0;
    }

    /// A checker that begins to doubt itself holds every check UNKNOWN; one that sees again measures each of
    /// them anew before it counts: after a reconnect, one full cycle comes before any vote.
    private Next turn(CheckerView view, Optional<String> next, Instant now) {
        var turned = view.each(next.isPresent() ? h -> h.suspend(now) : h -> h.restart(now), next, now);
        return new Next(turned, turned.changesSince(this));
    }

    private CheckerView with(CheckHistory before, CheckHistory after, Instant now) {
        var id = after.check().id();
        var site = sites.get(id.site());
        if (site == null) {
            return this;
        }
        var next = new LinkedHashMap<>(sites);
        next.put(id.site(), site.with(places.index().getOrDefault(id, 0), after, checker(), doubt, now));
        var change = (isFailing(after) ? 1 : 0) - (isFailing(before) ? 1 : 0);
        return new CheckerView(places, next, failing + change, doubt);
    }

    private CheckerView each(UnaryOperator<CheckHistory> step, Optional<String> nextDoubt, Instant now) {
        var next = new LinkedHashMap<Optional<SiteId>, SiteView>();
        var changed = !nextDoubt.equals(doubt);
        for (var site : sites.entrySet()) {
            var view = site.getValue().each(step, checker(), nextDoubt, now);
            changed |= view != site.getValue();
            next.put(site.getKey(), view);
        }
        return changed ? counted(places, next, nextDoubt) : this;
    }

    private static CheckerView counted(Places places, Map<Optional<SiteId>, SiteView> sites, Optional<String> doubt) {
        var failing = sites.values().stream()
                .flatMap(site -> site.histories().stream())
                .filter(CheckerView::isFailing)
                .count();
        return new CheckerView(places, sites, (int) failing, doubt);
    }

    private List<CheckChange> changesSince(CheckerView before) {
        return before.histories()
                .flatMap(old -> change(old, Optional.empty()).stream())
                .toList();
    }

    private Optional<CheckChange> change(CheckHistory before, Optional<Observation> cause) {
        var after = history(before.check().id());
        return before.shown() == after.shown()
                ? Optional.empty()
                : Optional.of(new CheckChange(
                        before.check().id(), checker(), before.shown(), after.shown(), cause, because(after, cause)));
    }

    private String because(CheckHistory after, Optional<Observation> cause) {
        return doubt.or(() -> cause.map(o -> SiteJudge.words(after, o))).orElseGet(() -> SiteJudge.lost(after));
    }

    private Optional<CheckHistory> seenOf(Check check) {
        return places.index().containsKey(check.id())
                ? Optional.of(history(check.id())).filter(h -> h.check().equals(check))
                : Optional.empty();
    }

    private CheckHistory history(CheckId id) {
        return listOf(id.site()).get(places.index().getOrDefault(id, 0));
    }

    private List<CheckHistory> listOf(Optional<SiteId> site) {
        return Optional.ofNullable(sites.get(site)).map(SiteView::histories).orElse(List.of());
    }

    private static boolean isFailing(CheckHistory h) {
        return h.streak().failures() > 0;
    }
}

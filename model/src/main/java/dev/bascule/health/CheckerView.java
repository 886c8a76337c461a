// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Observation;
import dev.bascule.check.Vantage;
import dev.bascule.health.SiteJudge.Opinion;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The world as one checker sees it: histories by site, its opinion of each site, and why it doubts itself, if
/// so. Immutable; one result copies one site's list, and opinions are formed anew only where something turned.
final class CheckerView {
    private final Vantage vantage;
    private final Map<CheckId, Integer> places; // index within the site's list, the same in every version
    private final Map<Optional<SiteId>, List<CheckHistory>> bySite;
    private final Map<SiteId, Opinion> opinions;
    private final Optional<String> doubt;

    /// The view after something happened, with the checks whose health turned by it.
    record Next(CheckerView view, List<CheckChange> changes) {}

    private CheckerView(
            Vantage vantage,
            Map<CheckId, Integer> places,
            Map<Optional<SiteId>, List<CheckHistory>> bySite,
            Map<SiteId, Opinion> opinions,
            Optional<String> doubt) {
        this.vantage = vantage;
        this.places = places;
        this.bySite = bySite;
        this.opinions = opinions;
        this.doubt = doubt;
    }

    /// Takes over what `known` has seen of checks that stayed as they were.
    static CheckerView begin(Vantage vantage, Optional<CheckerView> known, Instant start) {
        var places = new HashMap<CheckId, Integer>();
        var bySite = new LinkedHashMap<Optional<SiteId>, List<CheckHistory>>();
        for (var check : vantage.checks()) {
            var list = bySite.computeIfAbsent(check.id().site(), _ -> new ArrayList<>());
            places.put(check.id(), list.size());
            list.add(known.flatMap(v -> v.seenOf(check)).orElseGet(() -> CheckHistory.begin(check, start)));
        }
        return new CheckerView(vantage, places, bySite, Map.of(), known.flatMap(CheckerView::doubt)).judgedAll(start);
    }

    Next observe(Observation o, HealthPolicy policy, Instant now) {
        if (!places.containsKey(o.check())) {
            return new Next(this, List.of());
        }
        var before = history(o.check());
        var heard = doubt.isPresent() ? before.observeAside(o, policy, now) : before.observe(o, policy, now);
        var after = heard.aged(now);
        if (after == before) {
            return new Next(this, List.of());
        }
        var view = with(after).judgedAfter(before, after, now);
        var turned = before.streak().failures() > 0 != after.streak().failures() > 0;
        var asksForDoubt = turned || vantage.references().contains(o.check()) || doubt.isPresent();
        if (!asksForDoubt) {
            return new Next(view, changes(Stream.of(before), view, Optional.of(o)));
        }
        var nextDoubt = Isolation.doubt(view.histories().toList(), vantage.references(), policy, now);
        return nextDoubt.isPresent() == doubt.isPresent()
                ? new Next(view.doubting(nextDoubt), changes(Stream.of(before), view, Optional.of(o)))
                : turn(view, nextDoubt, now);
    }

    /// Marks what has become stale by `now`.
    Next age(Instant now) {
        var view = this;
        for (var site : bySite.keySet()) {
            var list = listOf(site);
            var aged = list.stream().map(h -> h.aged(now)).toList();
            if (IntStream.range(0, list.size()).anyMatch(i -> list.get(i) != aged.get(i))) {
                view = view.withList(site, aged).judged(site, now);
            }
        }
        return view == this ? new Next(this, List.of()) : new Next(view, changes(histories(), view, Optional.empty()));
    }

    CheckerId checker() {
        return vantage.checker();
    }

    Optional<String> doubt() {
        return doubt;
    }

    Optional<Opinion> opinion(SiteId site) {
        return Optional.ofNullable(opinions.get(site));
    }

    Stream<CheckHistory> histories() {
        return bySite.values().stream().flatMap(List::stream);
    }

    List<CheckHistory> at(SiteId site) {
        return bySite.getOrDefault(Optional.of(site), List.of());
    }

    /// A checker that begins to doubt itself holds every check UNKNOWN; one that sees again measures each of
    /// them anew before it counts, see the rule about reconnecting.
    private Next turn(CheckerView view, Optional<String> nextDoubt, Instant now) {
        UnaryOperator<CheckHistory> step = nextDoubt.isPresent() ? h -> h.suspend(now) : h -> h.restart(now);
        var next = new LinkedHashMap<Optional<SiteId>, List<CheckHistory>>();
        view.bySite.forEach(
                (site, list) -> next.put(site, list.stream().map(step).toList()));
        var turned = new CheckerView(vantage, places, next, Map.of(), nextDoubt).judgedAll(now);
        return new Next(turned, changes(histories(), turned, Optional.empty()));
    }

    private List<CheckChange> changes(Stream<CheckHistory> before, CheckerView after, Optional<Observation> cause) {
        return before.flatMap(old -> after.change(old, cause).stream()).toList();
    }

    private Optional<CheckChange> change(CheckHistory before, Optional<Observation> cause) {
        var after = history(before.check().id());
        return before.shown() == after.shown()
                ? Optional.empty()
                : Optional.of(new CheckChange(
                        before.check().id(), checker(), before.shown(), after.shown(), cause, because(after, cause)));
    }

    private String because(CheckHistory after, Optional<Observation> cause) {
        return doubt.or(() -> cause.map(o -> SiteJudge.words(after, o)))
                .orElse(after.stale() ? "STALE, nothing heard since " + after.heardAt() : "to be measured anew");
    }

    private CheckHistory history(CheckId id) {
        return listOf(id.site()).get(places.getOrDefault(id, 0));
    }

    private List<CheckHistory> listOf(Optional<SiteId> site) {
        return bySite.getOrDefault(site, List.of());
    }

    private Optional<CheckHistory> seenOf(Check check) {
        return places.containsKey(check.id())
                ? Optional.of(history(check.id())).filter(h -> h.check().equals(check))
                : Optional.empty();
    }

    private CheckerView with(CheckHistory history) {
        var id = history.check().id();
        var list = new ArrayList<>(listOf(id.site()));
        list.set(places.getOrDefault(id, 0), history);
        return withList(id.site(), list);
    }

    private CheckerView withList(Optional<SiteId> site, List<CheckHistory> list) {
        var next = new LinkedHashMap<>(bySite);
        next.put(site, list);
        return new CheckerView(vantage, places, next, opinions, doubt);
    }

    private CheckerView doubting(Optional<String> next) {
        return next.equals(doubt) ? this : new CheckerView(vantage, places, bySite, opinions, next);
    }

    /// A result that changes nothing but the time needs no new opinion, only a newer date on the old one.
    private CheckerView judgedAfter(CheckHistory before, CheckHistory after, Instant now) {
        var calm = before.shown() == Health.HEALTHY
                && after.shown() == Health.HEALTHY
                && before.streak().failures() == after.streak().failures()
                && before.streak().flapping() == after.streak().flapping();
        var site = after.check().id().site();
        var opinion = site.flatMap(this::opinion);
        return calm && opinion.isPresent() ? withOpinion(opinion.get().measured(after.heardAt())) : judged(site, now);
    }

    private CheckerView judged(Optional<SiteId> site, Instant now) {
        return site.map(s -> withOpinion(SiteJudge.judge(s, checker(), at(s), doubt, now)))
                .orElse(this);
    }

    private CheckerView judgedAll(Instant now) {
        var view = this;
        for (var site : bySite.keySet()) {
            view = view.judged(site, now);
        }
        return view;
    }

    private CheckerView withOpinion(Opinion opinion) {
        var next = new LinkedHashMap<>(opinions);
        next.put(opinion.site(), opinion);
        return new CheckerView(vantage, places, bySite, next, doubt);
    }
}

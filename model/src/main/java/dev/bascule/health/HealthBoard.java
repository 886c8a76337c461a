// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Observation;
import dev.bascule.check.Vantage;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The health of one deployment: every check in the eyes of every checker, and the verdict on every site.
/// Immutable: a result, or the passing of time, gives the next board and what changed by it. Everything is
/// UNKNOWN at the start and after every silence, until it was measured.
public final class HealthBoard {
    private final HealthPolicy policy;
    private final Map<CheckerId, CheckerView> views;
    private final Map<SiteId, Verdict> verdicts;

    /// The board after something happened, and what changed.
    public record Next(HealthBoard board, List<VerdictChange> verdicts, List<CheckChange> checks) {
        public Next {
            verdicts = List.copyOf(verdicts);
            checks = List.copyOf(checks);
        }
    }

    /// One check in the eyes of one checker.
    public record Line(CheckerId checker, CheckHistory history) {}

    private HealthBoard(HealthPolicy policy, Map<CheckerId, CheckerView> views, Map<SiteId, Verdict> verdicts) {
        this.policy = policy;
        this.views = views;
        this.verdicts = verdicts;
    }

    public static HealthBoard begin(Deployment deployment, List<Vantage> vantages, HealthPolicy policy, Instant start) {
        return new HealthBoard(policy, Map.of(), Map.of())
                .reconfigured(deployment, vantages, policy, start)
                .board();
    }

    /// The board under another configuration: what was seen of unchanged checks stays, the rest begins anew.
    public Next reconfigured(Deployment deployment, List<Vantage> vantages, HealthPolicy policy, Instant now) {
        var next = new LinkedHashMap<CheckerId, CheckerView>();
        for (var vantage : vantages) {
            var known = Optional.ofNullable(views.get(vantage.checker()));
            next.put(vantage.checker(), CheckerView.begin(vantage, known, now));
        }
        var sites = deployment.sites().stream().map(Site::id).toList();
        var kept = new LinkedHashMap<SiteId, Verdict>();
        sites.forEach(site -> verdict(site).ifPresent(v -> kept.put(site, v)));
        return new HealthBoard(policy, next, kept).judged(sites, List.of(), now);
    }

    /// Takes in what an earlier life of this process learned. Every health and every verdict stays as it is.
    public HealthBoard remember(List<CheckHistory.Memory> memories) {
        var next = new LinkedHashMap<CheckerId, CheckerView>();
        views.forEach((checker, view) -> next.put(checker, view.remember(memories)));
        return new HealthBoard(policy, next, verdicts);
    }

    /// Takes in one result. Results of unknown checks or checkers, and results seen before, change nothing.
    public Next observe(Observation observation, Instant now) {
        return Optional.ofNullable(views.get(observation.checker()))
                .map(view -> after(view, view.observe(observation, policy, now), now))
                .orElseGet(() -> new Next(this, List.of(), List.of()));
    }

    /// Lets old news expire. To be called about once a second; without it a silent check would never turn
    /// STALE.
    public Next age(Instant now) {
        var next = new Next(this, List.of(), List.of());
        for (var view : views.values()) {
            var aged = next.board().after(view, view.age(now), now);
            next = new Next(
                    aged.board(), joined(next.verdicts(), aged.verdicts()), joined(next.checks(), aged.checks()));
        }
        return next;
    }

    /// The verdicts on all sites, in configured order.
    public List<Verdict> verdicts() {
        return List.copyOf(verdicts.values());
    }

    public Optional<Verdict> verdict(SiteId site) {
        return Optional.ofNullable(verdicts.get(site));
    }

    /// Every check of every checker, by checker, then site, in configured order.
    public Stream<Line> lines() {
        return views.values().stream().flatMap(v -> v.histories().map(h -> new Line(v.checker(), h)));
    }

    public Stream<Line> lines(CheckId check) {
        return lines().filter(line -> line.history().check().id().equals(check));
    }

    public SiteRollup rollup(SiteId site, Instant now) {
        return SiteRollup.of(
                site, views.values().stream().flatMap(v -> v.at(site).stream()).toList(), now);
    }

    /// Why a checker does not vote now, in a sentence; empty when it does.
    public Optional<String> doubt(CheckerId checker) {
        return Optional.ofNullable(views.get(checker)).flatMap(CheckerView::doubt);
    }

    private Next after(CheckerView before, CheckerView.Next next, Instant now) {
        if (next.view() == before) {
            return new Next(this, List.of(), List.of());
        }
        var changed = new LinkedHashMap<>(views);
        changed.put(before.checker(), next.view());
        var sites = verdicts.keySet().stream()
                .filter(site -> before.opinion(site).orElse(null)
                        != next.view().opinion(site).orElse(null))
                .toList();
        return new HealthBoard(policy, changed, verdicts).judged(sites, next.changes(), now);
    }

    private Next judged(List<SiteId> sites, List<CheckChange> checks, Instant now) {
        var next = new LinkedHashMap<>(verdicts);
        var changes = new ArrayList<VerdictChange>();
        for (var site : sites) {
            var opinions = views.values().stream()
                    .flatMap(v -> v.opinion(site).stream())
                    .toList();
            var before = verdict(site);
            var verdict = Quorum.judge(site, opinions, policy.quorum(), before, now);
            next.put(site, verdict);
            before.filter(b -> VerdictChange.differs(b, verdict))
                    .ifPresent(b -> changes.add(new VerdictChange(b, verdict)));
        }
        return new Next(new HealthBoard(policy, views, next), changes, checks);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

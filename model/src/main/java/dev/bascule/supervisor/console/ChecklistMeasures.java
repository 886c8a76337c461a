// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.failover.Event;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.health.Health;
import dev.bascule.incident.Incident;
import dev.bascule.replica.Lag;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.runbook.Measure;
import dev.bascule.topology.NodeKind;
import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Measures the checklist items of an open incident that the engine can measure. What is not measured now stays
/// unticked and says so; what was true and no longer is unticks itself.
final class ChecklistMeasures {
    private final DeploymentPicture now;
    private final Incident incident;

    ChecklistMeasures(DeploymentPicture now, Incident incident) {
        this.now = now;
        this.incident = incident;
    }

    private record Reading(boolean holds, String evidence) {}

    /// Events for the items whose tick changed.
    List<Event> changes() {
        return incident.checklist().stream()
                .filter(s -> s.item().isMeasured())
                .flatMap(s -> change(s).stream())
                .toList();
    }

    private Optional<Event> change(ItemStanding standing) {
        var reading = read(standing.item().measure().orElseThrow());
        return reading.holds() == standing.ticked()
                ? Optional.empty()
                : Optional.of(new Event.ItemMeasured(
                        incident.id(), standing.item().id(), reading.holds(), reading.evidence()));
    }

    private Reading read(Measure measure) {
        return switch (measure) {
            case TARGET_READY -> target().map(this::healthy).orElse(unmeasured("no target yet"));
            case REPLICATION_LAG -> lag();
            case CONFIGURATION_CURRENT -> drift();
            case EXECUTION_PROGRESS ->
                execution(x -> new Reading(
                        x.status().isEnded() || !x.running().isEmpty(),
                        x.status().code()));
            case NO_FAILED_STEP ->
                execution(x -> {
                    var failed = x.runs().stream()
                            .filter(r -> r.status() == StepStatus.FAILED)
                            .count();
                    return new Reading(failed == 0, failed + " failed");
                });
            case EVERY_STEP_DONE ->
                execution(x -> {
                    var done = x.runs().stream()
                            .filter(r -> r.status() == StepStatus.DONE)
                            .count();
                    return new Reading(
                            done == x.runs().size(), done + " of " + x.runs().size());
                });
            case SERVICES_AT_TARGET -> arrived().map(this::healthy).orElse(unmeasured("not there yet"));
            case DATABASE_AT_TARGET -> atTarget(NodeKind.DATABASE);
            case API_AT_TARGET -> atTarget(NodeKind.SERVICE);
            case EXTERNAL_DEPENDENCIES -> external();
            case PROPAGATION -> propagation();
            case SOURCE_RECOVERED, SOURCE_SERVICES ->
                healthy(now.deployment().primary().id());
        };
    }

    private Optional<SiteId> target() {
        return incident.to().or(() -> now.pending().flatMap(p -> p.plan()).map(p -> p.to()));
    }

    private Optional<SiteId> arrived() {
        return incident.to().filter(to -> now.active().equals(Optional.of(to)));
    }

    private Reading healthy(SiteId site) {
        return now.verdict(site)
                .map(v -> new Reading(
                        v.health() == Health.HEALTHY,
                        site + " " + v.health() + " " + v.agreeing() + "/"
                                + v.votes().size()))
                .orElse(unmeasured(site + " has no verdict"));
    }

    private Reading lag() {
        var limit = now.setup().policy().maxReplicationLag();
        var lag = target().flatMap(to -> now.checks().stream()
                .filter(c -> c.standing().check().id().site().equals(Optional.of(to)))
                .flatMap(c -> c.lag().stream())
                .findFirst());
        if (lag.isEmpty()) {
            return unmeasured("not measured");
        }
        var within = limit.isEmpty() || lag.get().compareTo(limit.get()) <= 0;
        return new Reading(
                within,
                "lag " + Lag.words(lag.get())
                        + limit.map(l -> ", limit " + Lag.words(l)).orElse(""));
    }

    private Reading drift() {
        var rows = now.dns().drift();
        var apart = rows.stream().filter(r -> r.verdict().equals("drift")).count();
        return rows.isEmpty()
                ? unmeasured("records not compared yet")
                : new Reading(apart == 0, rows.size() - apart + " of " + rows.size() + " records as desired");
    }

    private Reading execution(Function<Execution, Reading> how) {
        return incident.execution().map(how).orElse(unmeasured("not begun"));
    }

    private Reading atTarget(NodeKind kind) {
        return arrived().map(to -> checks(Optional.of(to), kind)).orElse(unmeasured("not there yet"));
    }

    private Reading external() {
        return checks(Optional.empty(), NodeKind.EXTERNAL);
    }

    private Reading checks(Optional<SiteId> site, NodeKind kind) {
        var mine = now.checks().stream()
                .map(c -> c.standing())
                .filter(c -> site.isEmpty() || c.check().id().site().equals(site))
                .filter(c -> c.check()
                        .node()
                        .flatMap(now.deployment()::node)
                        .filter(n -> n.kind() == kind)
                        .isPresent())
                .toList();
        var well = mine.stream().filter(c -> c.health() == Health.HEALTHY).count();
        return mine.isEmpty()
                ? unmeasured("no check looks at it")
                : new Reading(well == mine.size(), well + " of " + mine.size() + " checks HEALTHY");
    }

    private Reading propagation() {
        var rows = now.dns().rows().stream().filter(r -> r.provider().isEmpty()).toList();
        var moved = rows.stream().filter(r -> r.state().equals("NEW")).count();
        var answering = rows.stream().filter(ChecklistMeasures::answers).count();
        if (answering == 0 || arrived().isEmpty()) {
            return unmeasured("not there yet");
        }
        var share = now.setup().policy().propagationShare();
        return new Reading(moved >= share * answering, moved + " of " + answering + " answering resolvers");
    }

    private static boolean answers(DnsPicture.Row row) {
        return switch (row.state()) {
            case "TIMEOUT", "SERVFAIL", "REFUSED", "NOT_ASKED" -> false;
            default -> true;
        };
    }

    private static Reading unmeasured(String why) {
        return new Reading(false, why);
    }
}

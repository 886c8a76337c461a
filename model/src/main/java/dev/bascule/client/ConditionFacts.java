// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.failover.Event;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.replica.Lag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is measured of a deployment, as facts that a report of its condition quotes, each with its time. What
/// is not measured is no fact.
public final class ConditionFacts {
    private final DeploymentPicture picture;

    private ConditionFacts(DeploymentPicture picture) {
        this.picture = picture;
    }

    public static List<Event.Quoted> of(DeploymentPicture picture) {
        return new ConditionFacts(picture).read();
    }

    /// The state in one sentence, for a person to go on from.
    public static String condition(DeploymentPicture picture) {
        var where = picture.active().map(site -> ", users at " + site).orElse(", active site unknown");
        return picture.deployment().id() + " is " + picture.phase().name().replace('_', ' ') + " and "
                + picture.health() + where + ".";
    }

    private List<Event.Quoted> read() {
        var facts = new ArrayList<Event.Quoted>();
        picture.verdicts().stream()
                .filter(v -> v.health() != Health.HEALTHY || isActive(v))
                .map(this::verdict)
                .forEach(facts::add);
        run().ifPresent(facts::add);
        resolvers().ifPresent(facts::add);
        checks().ifPresent(facts::add);
        picture.lags().stream()
                .filter(l -> !l.isStale(picture.at()))
                .max(Comparator.comparing(Lag::behind))
                .map(l -> new Event.Quoted(
                        "replication of " + l.node() + " at " + l.site() + " is " + Lag.words(l.behind()) + " behind",
                        l.measuredAt()))
                .ifPresent(facts::add);
        return facts;
    }

    private boolean isActive(Verdict verdict) {
        return picture.active().equals(Optional.of(verdict.site()));
    }

    private Event.Quoted verdict(Verdict v) {
        var users = isActive(v) ? ", carries users" : "";
        return new Event.Quoted(
                v.site() + " " + v.health() + " " + v.agreeing() + "/"
                        + v.votes().size() + users,
                v.measuredAt());
    }

    private Optional<Event.Quoted> run() {
        return picture.rollback()
                .or(picture::execution)
                .filter(x -> !x.status().isEnded())
                .map(x -> {
                    var done = x.runs().stream()
                            .filter(r -> r.status() == StepStatus.DONE)
                            .count();
                    var words = x.plan().verb().title() + " to " + x.plan().to() + ": " + done + " of "
                            + x.runs().size() + " steps done";
                    return new Event.Quoted(words, picture.at());
                });
    }

    private Optional<Event.Quoted> resolvers() {
        var asked = picture.dns().rows().stream()
                .filter(row -> row.provider().isEmpty() && !row.values().isEmpty())
                .toList();
        var news = asked.stream().filter(row -> row.state().equals("NEW")).count();
        return picture.dns()
                .measuredAt()
                .filter(_ -> !asked.isEmpty())
                .map(at -> new Event.Quoted(
                        news + " of " + asked.size() + " answering resolvers give the wanted address", at));
    }

    private Optional<Event.Quoted> checks() {
        var here = picture.checks().stream().findFirst().map(CheckPicture::checker);
        var mine = picture.checks().stream()
                .filter(c -> here.equals(Optional.of(c.checker())))
                .toList();
        var healthy = mine.stream()
                .filter(c -> c.standing().health() == Health.HEALTHY)
                .count();
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event.Quoted(healthy + " of " + mine.size() + " checks HEALTHY", picture.at()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.Pending;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.incident.Incident;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.wall.WallFace.Person;
import dev.bascule.views.wall.WallFace.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Chooses the deployment that fills the wall and reads its page. The worst one does; while all are calm they
/// take turns of half a minute. What is too old to be believed is shown as unknown.
final class WallReading {
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final Duration BELIEVED = Duration.ofSeconds(15);

    private WallReading() {}

    /// Empty while no deployment is known.
    static Optional<WallFace> of(Snapshot snapshot, Instant now) {
        return chosen(snapshot.deployments(), now).map(picture -> face(snapshot, picture, now));
    }

    private static Optional<DeploymentPicture> chosen(List<DeploymentPicture> all, Instant now) {
        var worst = all.stream().max(Comparator.comparingInt(WallReading::urgency));
        if (worst.map(WallReading::urgency).orElse(0) > 0) {
            return worst;
        }
        return all.isEmpty()
                ? worst
                : Optional.of(all.get((int) (now.getEpochSecond() / TURN.toSeconds() % all.size())));
    }

    private static WallFace face(Snapshot snapshot, DeploymentPicture picture, Instant now) {
        var age = Duration.between(snapshot.at(), now);
        var isLive = age.compareTo(BELIEVED) < 0;
        var others = snapshot.deployments().stream()
                .filter(other ->
                        !other.deployment().id().equals(picture.deployment().id()))
                .toList();
        return new WallFace(
                picture.deployment().id().value(),
                picture.deployment().description(),
                Figures.time(now),
                isLive ? HeroReading.of(picture, now) : HeroReading.lost(snapshot.at(), now),
                SiteReading.of(picture, isLive),
                FactReading.of(picture, others, isLive),
                people(picture),
                pulse(snapshot.standing(), isLive, age));
    }

    /// An engine that cannot act by itself says so before it says that it lives.
    private static Pulse pulse(Snapshot.Standing standing, boolean isLive, Duration age) {
        if (!isLive) {
            return new Pulse(false, "No data for", words(age));
        }
        if (standing.storeProblem().isPresent()) {
            return new Pulse(false, "Store trouble, nothing acts by itself", "");
        }
        return standing.leader().equals(Snapshot.Standing.NOBODY)
                ? new Pulse(false, "Nobody leads, nothing acts by itself", "")
                : new Pulse(true, "Live", words(age));
    }

    private static String words(Duration age) {
        return age.toSeconds() < 1 ? "now" : Figures.age(age);
    }

    /// How much a deployment asks for eyes; 0 is calm.
    static int urgency(DeploymentPicture picture) {
        var run = run(picture);
        if (run.isPresent()) {
            return run.get().status() == ExecutionStatus.RUNNING ? 5 : 6;
        }
        if (picture.pending().isPresent()) {
            return picture.pending().get().kind() == Pending.Kind.BLOCKED ? 3 : 4;
        }
        if (picture.health() == Health.UNHEALTHY) {
            return 3;
        }
        if (picture.phase() == FailoverState.FAILED_OVER) {
            return 2;
        }
        return picture.health() == Health.HEALTHY ? 0 : 1;
    }

    /// The run that is under way, a roll-back before what it undoes.
    static Optional<Execution> run(DeploymentPicture picture) {
        return picture.rollback()
                .or(picture::execution)
                .filter(run -> !run.status().isEnded());
    }

    private static List<Person> people(DeploymentPicture picture) {
        var people = new ArrayList<Person>();
        picture.incident().map(Incident::people).orElse(List.of()).stream()
                .limit(3)
                .forEach(p -> people.add(new Person(capital(p.role()), p.name())));
        if (people.isEmpty()) {
            people.add(new Person("Automation", picture.effective().name()));
        }
        return people;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console.album;

import dev.bascule.app.assembly.LabEngine;
import dev.bascule.app.console.ConsoleWindow;
import dev.bascule.app.console.Pictures;
import dev.bascule.client.Command;
import dev.bascule.client.ConditionFacts;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.drill.Scenario;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.styles.Theme;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Pictures of every screen, taken from a lab that lives through the primary outage while they are taken: calm,
/// counting down, running, failed over. Nothing on them is made up.
public final class Album {
    /// The screens by the name that the command line uses, in the order in which the drill shows them.
    public static final List<String> SCREENS = List.of(
            "overview-calm",
            "settings",
            "readiness",
            "drills",
            "drill",
            "diagnose",
            "providers",
            "lab",
            "overview",
            "topology",
            "checks",
            "tiers",
            "failover",
            "execute",
            "dns",
            "dns-records",
            "dns-providers",
            "dns-ttls",
            "wall",
            "timeline",
            "timeline-replay",
            "incident",
            "command",
            "propagation",
            "policy");

    private static final DeploymentId GENESIS = new DeploymentId("genesis");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pictures pictures;
    private final Shots shots;

    public Album(Path out, Optional<String> only, List<Theme> themes, double width, double height) {
        this.pictures = new Pictures(width, height);
        this.shots = new Shots(pictures, out, only, List.copyOf(themes));
    }

    /// The primary outage with time to look at the countdown.
    public static Scenario scenario() {
        return LabEngine.unhurried("primary-outage", Duration.ofSeconds(30));
    }

    /// Lives through the drill and takes the pictures; says which files it wrote.
    public List<Path> take(LabEngine lab, InstantSource clock) throws IOException, InterruptedException {
        Pictures.startToolkit();
        pictures.open(() -> new ConsoleWindow(lab.client(), ConsoleWindow.Surroundings.ofLab(lab, clock)));
        shots.begin();
        try {
            drill(lab);
        } finally {
            pictures.close();
        }
        return shots.taken();
    }

    private void drill(LabEngine lab) throws IOException, InterruptedException {
        until(
                lab,
                s -> genesis(s)
                        .filter(d -> d.active().isPresent()
                                && d.verdicts().stream().allMatch(v -> v.health() == Health.HEALTHY))
                        .isPresent());
        shots.settle(Duration.ofSeconds(4));
        shots.shoot("overview-calm", Destination.of(Area.OVERVIEW));
        shots.shoot("settings", Destination.of(Area.SETTINGS).in("checks"));
        readiness(lab);
        pressed("providers", "providers", "Test all");
        shots.shoot("lab", Destination.of(Area.LAB));
        if (shots.wants("overview") || afterOutage()) {
            lab.play();
            until(
                    lab,
                    s -> genesis(s)
                            .flatMap(d -> d.pending())
                            .flatMap(p -> p.plan())
                            .isPresent());
            shots.shoot("overview", Destination.of(Area.OVERVIEW));
            topology();
            shots.shoot("checks", Destination.about(Area.CHECKS, "fra1/api"));
            shots.shoot("tiers", Destination.of(Area.TIERS));
            wizard();
            lab.client().send(new Command.Hasten(GENESIS, "noc-b2", "pictures"));
            until(
                    lab,
                    s -> genesis(s)
                            .filter(d -> d.dns().publishedAt().isPresent()
                                    && d.phase().isMoving())
                            .isPresent());
            shots.settle(Duration.ofMillis(1200));
            shots.shoot("execute", Destination.about(Area.EXECUTION, "genesis"));
            shots.shoot("dns", Destination.of(Area.DNS).in("propagation"));
            shots.shoot("dns-records", Destination.of(Area.DNS).in("records"));
            shots.shoot("dns-providers", Destination.of(Area.DNS).in("providers"));
            shots.shoot("dns-ttls", Destination.of(Area.DNS).in("ttls"));
            wall();
            until(
                    lab,
                    s -> genesis(s)
                            .filter(d -> d.phase() == FailoverState.FAILED_OVER)
                            .isPresent());
            shots.settle(Duration.ofSeconds(3));
            timeline();
            shots.shoot("incident", Destination.of(Area.INCIDENTS));
            led(lab);
            measured();
            pressed("policy", "policy", "Try on the record");
        }
    }

    /// Proofs first, taken while the picture waits.
    private void readiness(LabEngine lab) throws IOException, InterruptedException {
        if (shots.wants("readiness")) {
            var _ = lab.client().prove(GENESIS, Optional.empty());
            shots.settle(Duration.ofSeconds(3));
        }
        shots.shoot("readiness", Destination.of(Area.READINESS));
        shots.shoot("drills", Destination.of(Area.READINESS).in("drills"));
        drillWizard();
        shots.shoot("diagnose", Destination.of(Area.READINESS).in("diagnose"));
    }

    /// The drill before anything is announced, with every rule judged.
    private void drillWizard() throws IOException, InterruptedException {
        if (!shots.wants("drill")) {
            return;
        }
        var wizard = new Destination(Area.FAILOVER, Rehearsal.DRILL.code(), "genesis");
        pictures.go(wizard);
        shots.settle(Duration.ofSeconds(2));
        shots.each("drill");
        pictures.go(Destination.of(Area.OVERVIEW));
    }

    /// A page of the settings after one of its buttons did its work.
    private void pressed(String screen, String page, String button) throws IOException, InterruptedException {
        if (!shots.wants(screen)) {
            return;
        }
        var settings = Destination.of(Area.SETTINGS).in(page);
        pictures.go(settings);
        shots.settle(Duration.ofMillis(800));
        pictures.press(button);
        shots.settle(Duration.ofSeconds(3));
        shots.each(screen);
    }

    /// The first look at a topology loads what lays it out, which takes a moment.
    private void topology() throws IOException, InterruptedException {
        var failing = Destination.about(Area.TOPOLOGY, "fra1/api");
        if (shots.wants("topology")) {
            pictures.go(failing);
            shots.settle(Duration.ofSeconds(3));
        }
        shots.shoot("topology", failing);
    }

    private boolean afterOutage() {
        return shots.only().stream().allMatch(screen -> SCREENS.indexOf(screen) > SCREENS.indexOf("overview"));
    }

    /// Walks the wizard to its plan, which holds the countdown, and leaves it again.
    private void wizard() throws IOException, InterruptedException {
        if (!shots.wants("failover")) {
            return;
        }
        var wizard = new Destination(Area.FAILOVER, Verb.FAIL_OVER.code(), "genesis");
        pictures.go(wizard);
        shots.settle(Duration.ofSeconds(2));
        pictures.press("Continue to Preconditions");
        shots.settle(Duration.ofMillis(500));
        pictures.press("Continue to Plan");
        shots.settle(Duration.ofSeconds(1));
        shots.shoot("failover", wizard);
        pictures.go(Destination.of(Area.OVERVIEW));
    }

    /// The whole journal is read first, which takes a moment; then the replay stops at the last event, with the
    /// state of that moment beside the lanes.
    private void timeline() throws IOException, InterruptedException {
        if (shots.wants("timeline") || shots.wants("timeline-replay")) {
            pictures.go(Destination.of(Area.TIMELINE));
            shots.settle(Duration.ofSeconds(3));
        }
        shots.shoot("timeline", Destination.of(Area.TIMELINE));
        if (shots.wants("timeline-replay")) {
            pictures.press("Previous event");
            shots.settle(Duration.ofMillis(300));
            shots.each("timeline-replay");
        }
    }

    /// Asks the propagation wizard's question, so that its verdict is on the picture.
    private void measured() throws IOException, InterruptedException {
        if (!shots.wants("propagation")) {
            return;
        }
        var check = Destination.of(Area.DNS).in("check");
        pictures.go(check);
        shots.settle(Duration.ofMillis(500));
        pictures.press("Measure now");
        shots.settle(Duration.ofSeconds(4));
        shots.shoot("propagation", check);
    }

    /// The same incident from the place of its commander, once somebody leads it.
    private void led(LabEngine lab) throws IOException, InterruptedException {
        if (!shots.wants("command")) {
            return;
        }
        var incident = genesis(lab.client().snapshot())
                .flatMap(DeploymentPicture::incident)
                .orElseThrow();
        var picture = genesis(lab.client().snapshot()).orElseThrow();
        List.of(
                        new Command.TakeRole(GENESIS, incident.id(), "commander", "ic-1", ""),
                        new Command.TakeRole(GENESIS, incident.id(), "scribe", "noc-b2", ""),
                        new Command.PromiseUpdate(
                                GENESIS, incident.id(), lab.clock().instant().plusSeconds(900), "ic-1"),
                        new Command.ReportCondition(
                                GENESIS,
                                incident.id(),
                                "ic-1",
                                "commander",
                                ConditionFacts.condition(picture),
                                "power at fra1 is looked into; ams3 is watched",
                                "somebody on site at fra1",
                                ConditionFacts.of(picture),
                                Optional.empty(),
                                Optional.empty()),
                        new Command.MakeDecision(
                                GENESIS,
                                incident.id(),
                                "ic-1",
                                "commander",
                                "Stay at ams3 until fra1 has had power for an hour.",
                                "a second move costs users more than it gives",
                                Optional.of("fail back at once"),
                                Optional.empty(),
                                Optional.empty()))
                .forEach(order -> lab.client().send(order));
        shots.settle(Duration.ofSeconds(1));
        shots.shoot("command", Destination.of(Area.INCIDENTS).in("command"));
    }

    private void wall() throws IOException, InterruptedException {
        if (shots.wants("wall")) {
            pictures.toggleWall();
            shots.settle(Duration.ofMillis(300));
            shots.each("wall");
            pictures.toggleWall();
        }
    }

    private static Optional<DeploymentPicture> genesis(Snapshot snapshot) {
        return snapshot.deployment("genesis");
    }

    private static void until(LabEngine lab, Predicate<Snapshot> wanted) throws InterruptedException {
        var reached = new CountDownLatch(1);
        try (var _ = lab.client().onChange(s -> {
            if (wanted.test(s)) {
                reached.countDown();
            }
        })) {
            if (!reached.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "The lab did not get as far as the picture needs within " + PATIENCE.toSeconds() + " s.");
            }
        } catch (InterruptedException | RuntimeException stop) {
            throw stop;
        } catch (Exception unexpected) {
            throw new IllegalStateException("The lab could not be followed.", unexpected);
        }
    }
}

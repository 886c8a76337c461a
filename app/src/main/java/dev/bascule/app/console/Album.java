// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.assembly.LabEngine;
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
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
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

    private final Path out;
    private final Optional<String> only;
    private final List<Theme> themes;
    private final Pictures pictures;
    private final List<Path> taken = new ArrayList<>();

    public Album(Path out, Optional<String> only, List<Theme> themes, double width, double height) {
        this.out = out;
        this.only = only;
        this.themes = List.copyOf(themes);
        this.pictures = new Pictures(width, height);
    }

    /// The primary outage with time to look at the countdown.
    public static Scenario scenario() {
        return LabEngine.unhurried("primary-outage", Duration.ofSeconds(30));
    }

    /// Lives through the drill and takes the pictures; says which files it wrote.
    public List<Path> take(LabEngine lab, InstantSource clock) throws IOException, InterruptedException {
        Pictures.startToolkit();
        pictures.open(() -> new ConsoleWindow(
                lab.client(),
                new ConsoleWindow.Surroundings(
                        lab.engine().workers(),
                        clock,
                        new Appearance(new EngineChoices(lab.engine())),
                        ConfigurationSections.of(lab.engine()),
                        _ -> Optional.empty(),
                        Optional.of(new LabDesk(lab)),
                        _ -> {})));
        pictures.theme(themes.getFirst());
        try {
            drill(lab);
        } finally {
            pictures.close();
        }
        return taken;
    }

    private void drill(LabEngine lab) throws IOException, InterruptedException {
        until(
                lab,
                s -> genesis(s)
                        .filter(d -> d.active().isPresent()
                                && d.verdicts().stream().allMatch(v -> v.health() == Health.HEALTHY))
                        .isPresent());
        settle(Duration.ofSeconds(4));
        shoot("overview-calm", Destination.of(Area.OVERVIEW));
        shoot("settings", Destination.of(Area.SETTINGS).in("checks"));
        readiness(lab);
        pressed("providers", "providers", "Test all");
        shoot("lab", Destination.of(Area.LAB));
        if (wants("overview") || afterOutage()) {
            lab.play();
            until(
                    lab,
                    s -> genesis(s)
                            .flatMap(d -> d.pending())
                            .flatMap(p -> p.plan())
                            .isPresent());
            shoot("overview", Destination.of(Area.OVERVIEW));
            topology();
            shoot("checks", Destination.about(Area.CHECKS, "fra1/api"));
            shoot("tiers", Destination.of(Area.TIERS));
            wizard();
            lab.client().send(new Command.Hasten(GENESIS, "noc-b2", "pictures"));
            until(
                    lab,
                    s -> genesis(s)
                            .filter(d -> d.dns().publishedAt().isPresent()
                                    && d.phase().isMoving())
                            .isPresent());
            settle(Duration.ofMillis(1200));
            shoot("execute", Destination.about(Area.EXECUTION, "genesis"));
            shoot("dns", Destination.of(Area.DNS).in("propagation"));
            shoot("dns-records", Destination.of(Area.DNS).in("records"));
            shoot("dns-providers", Destination.of(Area.DNS).in("providers"));
            shoot("dns-ttls", Destination.of(Area.DNS).in("ttls"));
            wall();
            until(
                    lab,
                    s -> genesis(s)
                            .filter(d -> d.phase() == FailoverState.FAILED_OVER)
                            .isPresent());
            settle(Duration.ofSeconds(3));
            timeline();
            shoot("incident", Destination.of(Area.INCIDENTS));
            led(lab);
            measured();
            pressed("policy", "policy", "Try on the record");
        }
    }

    /// Proofs first, taken while the picture waits.
    private void readiness(LabEngine lab) throws IOException, InterruptedException {
        if (wants("readiness")) {
            var _ = lab.client().prove(GENESIS, Optional.empty());
            settle(Duration.ofSeconds(3));
        }
        shoot("readiness", Destination.of(Area.READINESS));
        shoot("drills", Destination.of(Area.READINESS).in("drills"));
        drillWizard();
        shoot("diagnose", Destination.of(Area.READINESS).in("diagnose"));
    }

    /// The drill before anything is announced, with every rule judged.
    private void drillWizard() throws IOException, InterruptedException {
        if (!wants("drill")) {
            return;
        }
        var wizard = new Destination(Area.FAILOVER, Rehearsal.DRILL.code(), "genesis");
        pictures.go(wizard);
        settle(Duration.ofSeconds(2));
        each("drill");
        pictures.go(Destination.of(Area.OVERVIEW));
    }

    /// A page of the settings after one of its buttons did its work.
    private void pressed(String screen, String page, String button) throws IOException, InterruptedException {
        if (!wants(screen)) {
            return;
        }
        var settings = Destination.of(Area.SETTINGS).in(page);
        pictures.go(settings);
        settle(Duration.ofMillis(800));
        pictures.press(button);
        settle(Duration.ofSeconds(3));
        each(screen);
    }

    /// The first look at a topology loads what lays it out, which takes a moment.
    private void topology() throws IOException, InterruptedException {
        var failing = Destination.about(Area.TOPOLOGY, "fra1/api");
        if (wants("topology")) {
            pictures.go(failing);
            settle(Duration.ofSeconds(3));
        }
        shoot("topology", failing);
    }

    private boolean afterOutage() {
        return only.isEmpty() || SCREENS.indexOf(only.get()) > SCREENS.indexOf("overview");
    }

    /// Walks the wizard to its plan, which holds the countdown, and leaves it again.
    private void wizard() throws IOException, InterruptedException {
        if (!wants("failover")) {
            return;
        }
        var wizard = new Destination(Area.FAILOVER, Verb.FAIL_OVER.code(), "genesis");
        pictures.go(wizard);
        settle(Duration.ofSeconds(2));
        pictures.press("Continue to Preconditions");
        settle(Duration.ofMillis(500));
        pictures.press("Continue to Plan");
        settle(Duration.ofSeconds(1));
        shoot("failover", wizard);
        pictures.go(Destination.of(Area.OVERVIEW));
    }

    /// The whole journal is read first, which takes a moment; then the replay stops at the last event, with the
    /// state of that moment beside the lanes.
    private void timeline() throws IOException, InterruptedException {
        if (wants("timeline") || wants("timeline-replay")) {
            pictures.go(Destination.of(Area.TIMELINE));
            settle(Duration.ofSeconds(3));
        }
        shoot("timeline", Destination.of(Area.TIMELINE));
        if (wants("timeline-replay")) {
            pictures.press("Previous event");
            settle(Duration.ofMillis(300));
            each("timeline-replay");
        }
    }

    /// Asks the propagation wizard's question, so that its verdict is on the picture.
    private void measured() throws IOException, InterruptedException {
        if (!wants("propagation")) {
            return;
        }
        var check = Destination.of(Area.DNS).in("check");
        pictures.go(check);
        settle(Duration.ofMillis(500));
        pictures.press("Measure now");
        settle(Duration.ofSeconds(4));
        shoot("propagation", check);
    }

    /// The same incident from the place of its commander, once somebody leads it.
    private void led(LabEngine lab) throws IOException, InterruptedException {
        if (!wants("command")) {
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
        settle(Duration.ofSeconds(1));
        shoot("command", Destination.of(Area.INCIDENTS).in("command"));
    }

    private void wall() throws IOException, InterruptedException {
        if (wants("wall")) {
            pictures.toggleWall();
            settle(Duration.ofMillis(300));
            each("wall");
            pictures.toggleWall();
        }
    }

    private boolean wants(String screen) {
        return only.isEmpty() || only.get().equals(screen);
    }

    private void shoot(String screen, Destination destination) throws IOException, InterruptedException {
        if (!wants(screen)) {
            return;
        }
        pictures.go(destination);
        settle(Duration.ofMillis(600));
        each(screen);
    }

    private void each(String screen) throws IOException {
        for (var theme : themes) {
            pictures.theme(theme);
            taken.add(pictures.take(out.resolve(screen + "-" + theme.code() + ".png")));
        }
        pictures.theme(themes.getFirst());
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

    private static void settle(Duration length) throws InterruptedException {
        var _ = new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
    }
}

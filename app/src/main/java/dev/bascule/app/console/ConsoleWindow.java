// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.assembly.LabEngine;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.Effect;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.checks.ChecksScreen;
import dev.bascule.views.control.Look;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.panel.Toast;
import dev.bascule.views.dns.DnsScreen;
import dev.bascule.views.failover.run.ExecutionScreen;
import dev.bascule.views.failover.wizard.WizardScreen;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Feed;
import dev.bascule.views.feed.Live;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.incident.IncidentScreen;
import dev.bascule.views.lab.LabFaults;
import dev.bascule.views.lab.LabScreen;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import dev.bascule.views.navigation.Screens;
import dev.bascule.views.overview.OverviewScreen;
import dev.bascule.views.readiness.ReadinessScreen;
import dev.bascule.views.settings.SettingsPorts;
import dev.bascule.views.settings.SettingsScreen;
import dev.bascule.views.shell.Automation;
import dev.bascule.views.shell.Shell;
import dev.bascule.views.shell.ShellActions;
import dev.bascule.views.shell.ShellModel;
import dev.bascule.views.shell.WindowDesk;
import dev.bascule.views.tiers.TiersScreen;
import dev.bascule.views.timeline.TimelineScreen;
import dev.bascule.views.topology.TopologyScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;

/// One window's content: the shell, its screens, and what feeds them. Made and used on the FX thread; closing
/// it stops the feed and leaves the client open.
public final class ConsoleWindow implements AutoCloseable {
    private static final Duration ALMOST_A_SECOND = Duration.ofMillis(900);

    /// After this a snapshot that should have come moves no clock on.
    private static final Duration QUIET = Duration.ofMillis(1500);

    private final ConsoleClient client;
    private final InstantSource clock;
    private final ObjectProperty<Snapshot> snapshot;
    private final StringProperty deployment = new SimpleStringProperty("");
    private final ObjectProperty<Instant> now;
    private final Appearance appearance;
    private final ShellModel model = new ShellModel();
    private final ShellFeed shellFeed;
    private final Navigator navigator = new Navigator(Destination.of(Area.OVERVIEW));
    private final WindowDesk desk = new WindowDesk();
    private final Executor fxThread = Feed.fxThread();
    private final Feed<Snapshot> feed;
    private final Feed<Effect.Tell> tellings;
    private final Ask ask;
    private final Screens screens;
    private final Shell shell;
    private final WallMode wall;
    private final AutoCloseable subscription;
    private final Seconds seconds;
    private boolean isPrepared;

    /// Whether the deployment in focus is the one of a person, or of an engine that knows all of them: while it
    /// opens, the first of the configuration may come after others.
    private boolean isSettled;

    /// What the window needs besides the engine. `whereToSave` asks the person for a place with a proposed file
    /// name; `faults` are there in the lab alone; `anotherWindow` opens one more that shows something.
    public record Surroundings(
            ExecutorService workers,
            InstantSource clock,
            Appearance appearance,
            SettingsPorts settings,
            Function<String, Optional<Path>> whereToSave,
            Optional<LabFaults> faults,
            Consumer<Destination> anotherWindow) {
        /// For pictures of a lab: nothing is saved and no other window opens.
        public static Surroundings ofLab(LabEngine lab, InstantSource clock) {
            return new Surroundings(
                    lab.engine().workers(),
                    clock,
                    new Appearance(new EngineChoices(lab.engine().desks().choices())),
                    ConfigurationSections.of(lab.engine()),
                    _ -> Optional.empty(),
                    Optional.of(new LabDesk(lab)),
                    _ -> {});
        }
    }

    public ConsoleWindow(ConsoleClient client, Surroundings around) {
        this.client = client;
        this.clock = around.clock();
        this.appearance = around.appearance();
        this.snapshot = new SimpleObjectProperty<>(client.snapshot());
        this.now = new SimpleObjectProperty<>(clock.instant());
        this.ask = new Ask(around.workers(), fxThread);
        this.feed = new Feed<>(fxThread, snapshot::set);
        this.tellings = new Feed<>(fxThread, this::toast);
        this.shellFeed = new ShellFeed(model, navigator, ask);
        Look.loadFonts();
        var live = new Live(snapshot, deployment, now);
        this.screens = screens(live, around);
        this.shell = new Shell(model, new Actions(around.anotherWindow()), navigator, desk, screens, appearance);
        model.offer(commands(live, around)::entries);
        this.wall = new WallMode(shell, live);
        snapshot.subscribe(this::show);
        deployment.subscribe(_ -> show(snapshot.get()));
        navigator.setDetour(this::detour);
        this.subscription = client.onChange(feed::publish);
        this.seconds = new Seconds(fxThread, this::second);
    }

    private Screens screens(Live live, Surroundings around) {
        var orders = new Orders(client, fxThread);
        var export = new ReportFile(client, around.whereToSave(), around.workers(), this::exported);
        var screens = new Screens()
                .keptBy(appearance.memory())
                .with(Area.OVERVIEW, () -> new OverviewScreen(client, live, fxThread, orders, navigator))
                .with(Area.FAILOVER, () -> new WizardScreen(client, live, fxThread, navigator))
                .with(Area.EXECUTION, () -> new ExecutionScreen(client, live, fxThread, navigator, desk))
                .with(Area.TOPOLOGY, () -> new TopologyScreen(live, client, ask, orders, navigator))
                .with(Area.CHECKS, () -> new ChecksScreen(live, client, ask, orders, appearance, navigator))
                .with(Area.TIERS, () -> new TiersScreen(client, live, fxThread, navigator))
                .with(Area.DNS, () -> new DnsScreen(client, live, fxThread, navigator))
                .with(Area.TIMELINE, () -> new TimelineScreen(live, client, ask, orders, export))
                .with(Area.INCIDENTS, () -> new IncidentScreen(live, client, ask, orders, export, navigator))
                .with(Area.READINESS, () -> new ReadinessScreen(client, live, fxThread, navigator))
                .with(Area.SETTINGS, () -> new SettingsScreen(around.settings(), appearance, live, ask, fxThread));
        around.faults().ifPresent(faults -> screens.with(Area.LAB, () -> new LabScreen(live, faults, navigator)));
        return screens;
    }

    private PaletteCommands commands(Live live, Surroundings around) {
        return new PaletteCommands(live, this::order, navigator, appearance, around.faults(), around.anotherWindow());
    }

    /// Sends an order from around the screens; a refusal is said in the corner.
    private void order(Command command) {
        new Orders(client, fxThread)
                .send(command, _ -> {}, why -> desk.toast(new Toast(Mark.DEGRADED, "Not done", why, "")));
    }

    public Shell shell() {
        return shell;
    }

    public Navigator navigator() {
        return navigator;
    }

    public ShellModel model() {
        return model;
    }

    Appearance appearance() {
        return appearance;
    }

    /// Goes there, if the window has that screen.
    public void go(Destination destination) {
        if (screens.has(destination.area())) {
            navigator.go(destination);
        }
    }

    /// A scene of the given size in the window's theme.
    public Scene scene(double width, double height) {
        var scene = new Scene(shell.root(), width, height);
        shell.dress(scene);
        return scene;
    }

    /// The wall in the place of everything else, and back.
    public void toggleWall() {
        wall.toggle();
    }

    /// Says something that somebody must hear of. Any thread.
    public void tell(Effect.Tell tell) {
        tellings.publish(tell);
    }

    /// A short line under the top bar that the person can close.
    public void hint(String words) {
        model.hint().set(words);
    }

    /// Whether the window shows something that was measured.
    public boolean isLive() {
        return snapshot.get().deployments().stream()
                .flatMap(d -> d.checks().stream())
                .anyMatch(check -> check.standing().last().isPresent());
    }

    /// Takes the newest snapshot at once, without waiting for the next pulse.
    public void refresh() {
        snapshot.set(client.snapshot());
        tick();
    }

    private void show(Snapshot newest) {
        if (!isSettled && !newest.deployments().isEmpty()) {
            deployment.set(newest.deployments().getFirst().deployment().id().value());
        }
        tickWhenDue();
        shellFeed.show(newest, deployment.get(), clock.instant());
    }

    private void second() {
        if (Duration.between(snapshot.get().at(), clock.instant()).compareTo(QUIET) >= 0) {
            tickWhenDue();
        }
        if (!isPrepared && isLive()) {
            isPrepared = true;
            isSettled = true;
            screens.of(Area.EXECUTION).ifPresent(Screen::prepare);
        }
    }

    /// Clocks move on with a snapshot, so that the window is drawn once a second and not twice; without one
    /// they move on by themselves.
    private void tickWhenDue() {
        if (Duration.between(now.get(), clock.instant()).abs().compareTo(ALMOST_A_SECOND) >= 0) {
            tick();
        }
    }

    private void tick() {
        now.set(clock.instant());
        shellFeed.tick(snapshot.get(), clock.instant());
    }

    /// While a run is active the overview opens on it.
    private Destination detour(Destination wanted) {
        var runs = snapshot.get()
                .deployment(deployment.get())
                .filter(d -> d.phase().isMoving())
                .isPresent();
        return wanted.area() == Area.OVERVIEW && runs ? Destination.about(Area.EXECUTION, deployment.get()) : wanted;
    }

    private void toast(Effect.Tell tell) {
        var at = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        var mark = tell.sentence().contains("completed") ? Mark.TRANSITION : Mark.DEGRADED;
        desk.toast(new Toast(mark, tell.about().orElse("Bascule"), tell.sentence(), at.toString()));
        desk.announce(tell.sentence());
    }

    /// Says in the window whether a report was written, and where it is.
    private void exported(boolean isWritten, String words) {
        fxThread.execute(() -> {
            desk.toast(new Toast(isWritten ? null : Mark.DEGRADED, isWritten ? "Exported" : "Not exported", words, ""));
            desk.announce(words);
        });
    }

    /// What the shell asks for.
    private final class Actions implements ShellActions {
        private final Consumer<Destination> anotherWindow;

        Actions(Consumer<Destination> anotherWindow) {
            this.anotherWindow = anotherWindow;
        }

        @Override
        public void focusDeployment(String name) {
            isSettled = true;
            deployment.set(name);
        }

        @Override
        public void changeAutomation(Automation wanted, String reason) {
            var automation = dev.bascule.failover.rule.Automation.valueOf(wanted.name());
            order(new Command.SetAutomation(
                    new DeploymentId(deployment.get()),
                    automation,
                    snapshot.get().standing().person(),
                    reason));
        }

        @Override
        public void openWindow() {
            anotherWindow.accept(navigator.current());
        }

        @Override
        public void openWall() {
            toggleWall();
        }
    }

    @Override
    public void close() {
        seconds.close();
        wall.leave();
        screens.close();
        ask.close();
        try {
            subscription.close();
        } catch (Exception unexpected) {
            throw new IllegalStateException("The feed of the window could not be closed.", unexpected);
        }
    }
}

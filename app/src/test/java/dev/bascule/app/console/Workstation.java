// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.assembly.LabEngine;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.config.ConfigurationException;
import dev.bascule.drill.Scenario;
import dev.bascule.styles.Theme;
import dev.bascule.views.navigation.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// The real console in a shown window on a lab of its own, with somebody sitting before it. It waits for what
/// the engine says or the screen shows, never for time to pass.
final class Workstation implements AutoCloseable {
    static final String PERSON = "noc-b2";
    private static final long PATIENCE_SECONDS = 45;
    private static final long SEED = 7;
    private static final Path FRAMES = Path.of("target", "screens", "journeys");

    private final LabEngine lab;
    private final ConsoleWindow window;
    private final Stage stage;
    private final Hands hands;

    private Workstation(LabEngine lab, Theme theme, Path exports) {
        this.lab = lab;
        var choices = new EngineChoices(lab.engine().desks().choices());
        choices.keep("theme", theme.code());
        this.window = Screenful.onFx(() -> new ConsoleWindow(
                lab.client(),
                new ConsoleWindow.Surroundings(
                        lab.engine().workers(),
                        lab.clock(),
                        new Appearance(choices),
                        ConfigurationSections.of(lab.engine()),
                        name -> Optional.of(exports.resolve(name)),
                        Optional.of(new LabDesk(lab)),
                        _ -> {})));
        this.stage = Screenful.onFx(this::shown);
        this.hands = new Hands(stage.getScene(), this);
        lab.engine().onTell(window::tell);
    }

    /// Opens the lab of a scenario and shows the console on it; exported files go to the folder.
    static Workstation open(Scenario scenario, Theme theme, Path exports)
            throws IOException, ConfigurationException, InterruptedException {
        Pictures.startToolkit();
        var lab = LabEngine.open(scenario, SEED, "console", PERSON, InstantSource.system());
        return new Workstation(lab, theme, exports);
    }

    private Stage shown() {
        var shown = new Stage();
        shown.setScene(window.scene(1280, 800));
        shown.show();
        shown.requestFocus();
        return shown;
    }

    LabEngine lab() {
        return lab;
    }

    Hands hands() {
        return hands;
    }

    Scene scene() {
        return stage.getScene();
    }

    LabDns dns() {
        return new LabDns(lab.world(), "genesis.example.com");
    }

    DeploymentPicture genesis() {
        return lab.client().snapshot().deployment("genesis").orElseThrow();
    }

    /// Waits until the engine says so, and hands back the first picture in which it is so.
    DeploymentPicture until(String what, Predicate<DeploymentPicture> wanted) {
        var reached = new CompletableFuture<DeploymentPicture>();
        try (var _ = lab.client()
                .onChange(s -> s.deployment("genesis").filter(wanted).ifPresent(reached::complete))) {
            lab.client().snapshot().deployment("genesis").filter(wanted).ifPresent(reached::complete);
            return await(reached, what);
        } catch (RuntimeException | AssertionError failed) {
            throw failed;
        } catch (Exception unexpected) {
            throw new AssertionError("The engine could not be followed.", unexpected);
        }
    }

    /// Waits until the screen shows it; looks once in a while between two frames.
    void shows(String what, Predicate<Screenful> wanted) {
        var reached = new CompletableFuture<Boolean>();
        var looking = Screenful.onFx(() -> {
            var timer = new Looking(new Screenful(scene()), wanted, reached);
            timer.start();
            return timer;
        });
        try {
            await(reached, "the screen to show " + what);
        } finally {
            Screenful.onFx(() -> {
                looking.stop();
                return true;
            });
        }
    }

    void reads(String words) {
        shows("'" + words + "'", s -> s.reads(words));
    }

    /// What can be read on the screen now.
    String words() {
        return Screenful.onFx(() -> new Screenful(scene()).words());
    }

    /// Keeps a picture of the window for people to look at.
    void frame(String name) {
        Screenful.onFx(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            Files.createDirectories(FRAMES);
            return ImageIO.write(
                    SwingFXUtils.fromFXImage(scene().snapshot(null), null),
                    "png",
                    FRAMES.resolve(name + ".png").toFile());
        });
    }

    private <T> T await(CompletableFuture<T> wanted, String what) {
        try {
            return wanted.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("Waited %d s for %s.%n%s".formatted(PATIENCE_SECONDS, what, report()), late);
        } catch (ExecutionException failed) {
            throw new AssertionError("While waiting for " + what, failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while waiting for " + what, stopped);
        }
    }

    /// The state of the engine and the words on the screen, for a failure.
    String report() {
        var g = genesis();
        var screen = new Screenful(scene());
        return "State: %s on %s, %s%nPending: %s%nExecution: %s%nFocus: %s%nScreen: %s"
                .formatted(
                        g.phase(),
                        g.active(),
                        g.verdicts().stream()
                                .map(v -> v.site() + " " + v.health())
                                .toList(),
                        g.pending().map(p -> p.kind() + " held " + p.hold() + " until " + p.deadline()),
                        g.execution().map(e -> e.status() + ", running " + e.running()),
                        Screenful.onFx(screen::focus),
                        words());
    }

    @Override
    public void close() {
        Screenful.onFx(() -> {
            stage.close();
            window.close();
            return true;
        });
        lab.close();
    }

    /// Looks at every sixth frame, about ten times a second.
    private static final class Looking extends AnimationTimer {
        private static final int EVERY = 6;

        private final Screenful screen;
        private final Predicate<Screenful> wanted;
        private final CompletableFuture<Boolean> reached;
        private int frames;

        Looking(Screenful screen, Predicate<Screenful> wanted, CompletableFuture<Boolean> reached) {
            this.screen = screen;
            this.wanted = wanted;
            this.reached = reached;
        }

        @Override
        public void handle(long now) {
            if (frames++ % EVERY == 0 && !reached.isDone() && wanted.test(screen)) {
                reached.complete(true);
            }
        }
    }
}

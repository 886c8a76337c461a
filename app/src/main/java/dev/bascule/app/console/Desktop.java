// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.console.herald.DesktopNotice;
import dev.bascule.app.console.herald.Herald;
import dev.bascule.app.console.herald.Speaker;
import dev.bascule.views.navigation.Appearance;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The console in a window of its own. It opens an engine while the toolkit starts, shows it, and closes both
/// when the window is closed.
public final class Desktop implements Ports.Console {
    private static final String HINT =
            "This is the lab: nothing here is real. Press G W, take fra1 down, and watch it fail over. For a deployment of yours, write a bascule.yaml and start with --config bascule.yaml.";

    private final Map<String, String> environment;
    private final Function<Ports.Place, ConsoleEngine> engines;
    private final Executor beside;
    private final StartUp startUp;

    /// `beside` opens the engine, away from the thread that waits for the toolkit.
    public Desktop(
            Map<String, String> environment,
            Function<Ports.Place, ConsoleEngine> engines,
            Executor beside,
            StartUp startUp) {
        this.environment = Map.copyOf(environment);
        this.engines = engines;
        this.beside = beside;
        this.startUp = startUp;
    }

    @Override
    public Optional<String> obstacle() {
        var linux = System.getProperty("os.name", "").startsWith("Linux");
        var headless = "Headless".equals(System.getProperty("glass.platform"));
        var display = isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
        return linux && !headless && !display
                ? Optional.of("DISPLAY is not set, so there is no display here")
                : Optional.empty();
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    @Override
    public int open(Ports.Place place) {
        var closed = new CountDownLatch(1);
        var opening = CompletableFuture.supplyAsync(() -> engines.apply(place), beside);
        try {
            startToolkit(opening);
            showUntil(closed, opening);
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (IllegalStateException noWindow) {
            throw new Failure("The window could not be opened: " + noWindow.getMessage()
                    + ". The command line works without one; see bascule --help.");
        } finally {
            Platform.exit();
        }
    }

    /// Without a toolkit nobody is there to close the engine, which may still be opening.
    private void startToolkit(CompletableFuture<ConsoleEngine> opening) throws InterruptedException {
        try {
            Pictures.startToolkit();
            startUp.reached("toolkit");
        } catch (IllegalStateException | InterruptedException failed) {
            var _ = opening.thenAccept(ConsoleEngine::close);
            throw failed;
        }
    }

    private void showUntil(CountDownLatch closed, CompletableFuture<ConsoleEngine> opening)
            throws InterruptedException {
        try (var engine = opened(opening)) {
            var hearing = Pictures.onFx(() -> show(engine, closed));
            try {
                closed.await();
            } finally {
                end(hearing);
            }
        }
    }

    private static void end(AutoCloseable hearing) {
        try {
            hearing.close();
        } catch (Exception unexpected) {
            throw new IllegalStateException("What was heard from the engine could not be ended.", unexpected);
        }
    }

    private ConsoleEngine opened(CompletableFuture<ConsoleEngine> opening) throws InterruptedException {
        try {
            var engine = opening.get();
            startUp.reached("engine");
            return engine;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("the engine could not be opened", failed);
        }
    }

    /// Shows the windows of the last time; what it answers is closed when they are gone.
    private AutoCloseable show(ConsoleEngine shown, CountDownLatch closed) {
        var engine = shown.engine();
        var choices = new EngineChoices(engine.desks().choices());
        var appearance = new Appearance(choices);
        var windows = new Windows(choices, content(shown, appearance), closed::countDown);
        engine.onTell(windows::tell);
        var first = windows.restore();
        if (shown.isLab()) {
            first.hint(HINT);
        }
        startUp.watch(first.shell().root().getScene(), first::isLive, new Tour(first, shown, windows::close));
        startUp.reached("window");
        var notice = new DesktopNotice(System.getProperty("os.name", ""), environment.getOrDefault("PATH", ""));
        return new Herald(
                        engine.client().snapshot(),
                        appearance,
                        windows::isLookedAt,
                        engine.workers(),
                        new Speaker(),
                        notice)
                .listenTo(engine.client());
    }

    private static Windows.Maker content(ConsoleEngine shown, Appearance appearance) {
        var engine = shown.engine();
        return (stage, opener) -> new ConsoleWindow(
                engine.client(),
                new ConsoleWindow.Surroundings(
                        engine.workers(),
                        shown.clock(),
                        appearance,
                        ConfigurationSections.of(engine),
                        name -> whereToSave(stage, name),
                        shown.faults(),
                        opener));
    }

    private static Optional<Path> whereToSave(Stage owner, String name) {
        var chooser = new FileChooser();
        chooser.setTitle("Export post-mortem");
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}

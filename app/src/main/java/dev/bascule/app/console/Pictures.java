// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.styles.Theme;
import dev.bascule.views.control.Look;
import dev.bascule.views.feed.Feed;
import dev.bascule.views.navigation.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of a window's screens from a scene that is never shown, so that no display is needed and any size
/// is right.
public final class Pictures implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final double width;
    private final double height;
    private Optional<ConsoleWindow> window = Optional.empty();
    private Optional<Scene> scene = Optional.empty();

    public Pictures(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// Starts the toolkit if it does not run yet. Without a display the headless one is chosen.
    public static void startToolkit() throws InterruptedException {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(() -> {
                Look.loadFonts();
                started.countDown();
            });
            Platform.setImplicitExit(false);
        } catch (IllegalStateException runsAlready) {
            started.countDown();
        }
        if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The graphics toolkit did not start within " + PATIENCE_SECONDS + " s.");
        }
    }

    /// Makes the window of which pictures are taken.
    public void open(Callable<ConsoleWindow> maker) {
        window = Optional.of(onFx(maker));
        scene = Optional.of(onFx(() -> window.orElseThrow().scene(width, height)));
    }

    public ConsoleWindow window() {
        return window.orElseThrow();
    }

    /// Goes to a destination and lets the screen take the newest snapshot.
    public void go(Destination destination) {
        onFx(() -> {
            window().refresh();
            window().navigator().go(destination);
            window().refresh();
            return true;
        });
    }

    /// Presses the button whose words begin so, as a person would; one that is not there or disabled is an
    /// error.
    public void press(String words) {
        onFx(() -> {
            var root = scene.orElseThrow().getRoot();
            root.applyCss();
            root.layout();
            root.lookupAll(".button").stream()
                    .filter(n -> n instanceof ButtonBase && reads((ButtonBase) n, words) && !n.isDisabled())
                    .map(n -> (ButtonBase) n)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no button '" + words + "' to press."))
                    .fire();
            return true;
        });
    }

    private static boolean reads(ButtonBase button, String words) {
        var spoken = button.getAccessibleText();
        return button.getText() != null && button.getText().startsWith(words)
                || spoken != null && spoken.startsWith(words);
    }

    /// Opens or leaves the wall.
    public void toggleWall() {
        onFx(() -> {
            window().toggleWall();
            return true;
        });
    }

    public void theme(Theme theme) {
        onFx(() -> {
            window().appearance().theme().set(theme);
            return true;
        });
    }

    /// Paints the window as it stands.
    public Path take(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var picture = onFx(() -> {
            var shown = scene.orElseThrow();
            shown.getRoot().applyCss();
            shown.getRoot().layout();
            // A scroll pane keeps its content as a bitmap, which a scene that is never shown does not renew.
            shown.getRoot().lookupAll(".viewport").forEach(n -> n.setCache(false));
            return shown.snapshot(new WritableImage((int) width, (int) height));
        });
        ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
        return file;
    }

    /// Runs work on the FX thread and hands back its result.
    public static <T> T onFx(Callable<T> work) {
        var result = new CompletableFuture<T>();
        Feed.fxThread().execute(() -> {
            try {
                result.complete(work.call());
            } catch (Exception failed) {
                result.completeExceptionally(failed);
            }
        });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A screen could not be drawn.", failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("A screen took too long to draw.", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Drawing was stopped.", stopped);
        }
    }

    @Override
    public void close() {
        window.ifPresent(w -> onFx(() -> {
            w.close();
            return true;
        }));
    }
}

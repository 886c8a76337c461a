// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.TextSize;
import dev.bascule.styles.Theme;
import dev.bascule.views.control.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.css.CssParser;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// Starts the toolkit once without a display and fails a test for any uncaught exception or stylesheet error it
/// caused.
public abstract class FxTest {
    private static final long PATIENCE_SECONDS = 30;
    private static final Path PICTURES = Path.of("target", "screens");
    private static final List<Throwable> UNCAUGHT = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Runnable begin = () -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> UNCAUGHT.add(problem));
            Look.loadFonts();
            started.countDown();
        };
        try {
            Platform.startup(begin);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        }
        assertThat(started.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("the toolkit starts")
                .isTrue();
    }

    @BeforeEach
    void forgetOldProblems() {
        UNCAUGHT.clear();
        runOnFx(() -> CssParser.errorsProperty().clear());
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        pulse();
        assertThat(UNCAUGHT).as("uncaught on the FX thread").isEmpty();
        assertThat(onFx(() -> List.copyOf(CssParser.errorsProperty())))
                .as("stylesheet errors")
                .isEmpty();
    }

    /// Runs `work` on the FX thread and hands back its result or throws what it threw.
    protected static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError problem) {
                result.completeExceptionally(problem);
            }
        });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException problem) {
            throw new AssertionError(problem.getCause());
        } catch (InterruptedException | TimeoutException problem) {
            throw new AssertionError("the FX thread did not answer", problem);
        }
    }

    /// Runs `work` on the FX thread and waits for it.
    protected static void runOnFx(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until everything queued on the FX thread has run.
    protected static void pulse() {
        runOnFx(() -> {});
        runOnFx(() -> {});
    }

    /// Waits for so many frames of the toolkit.
    protected static void frames(int count) {
        var left = new CountDownLatch(count);
        var timer = onFx(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                left.countDown();
            }
        });
        runOnFx(timer::start);
        try {
            left.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        } finally {
            runOnFx(timer::stop);
        }
    }

    /// A dressed scene that is not shown; larger pictures than the headless screen are only possible this way.
    protected static Scene scene(Theme theme, Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        Look.apply(scene, theme, TextSize.USUAL);
        return scene;
    }

    /// A shown window of at most 1400×900, for tests that click and type.
    protected static Stage show(Theme theme, Parent root, double width, double height) {
        return onFx(() -> {
            Stage stage = new Stage();
            stage.setScene(scene(theme, root, width, height));
            stage.show();
            return stage;
        });
    }

    /// Paints the scene into `target/screens/<name>.png` and hands the picture back.
    protected static WritableImage snapshot(Scene scene, String name) {
        return onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            // A scroll pane keeps its content as a bitmap, which a scene that is never shown does not renew.
            scene.getRoot().lookupAll(".viewport").forEach(n -> n.setCache(false));
            WritableImage picture = scene.snapshot(null);
            write(picture, name);
            return picture;
        });
    }

    /// The first node that matches a CSS selector.
    protected static Node find(Parent root, String selector) {
        Node found = root.lookup(selector);
        assertThat(found).as(selector).isNotNull();
        return found;
    }

    private static void write(WritableImage picture, String name) {
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(picture, null),
                    "png",
                    PICTURES.resolve(name + ".png").toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

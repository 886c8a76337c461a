// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console.album;

import dev.bascule.app.console.Pictures;
import dev.bascule.styles.Theme;
import dev.bascule.views.navigation.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Takes the pictures that are wanted, each in every theme, and remembers the files; `only` wants one screen.
final class Shots {
    private final Pictures pictures;
    private final Path out;
    private final Optional<String> only;
    private final List<Theme> themes;
    private final List<Path> taken = new ArrayList<>();

    Shots(Pictures pictures, Path out, Optional<String> only, List<Theme> themes) {
        this.pictures = pictures;
        this.out = out;
        this.only = only;
        this.themes = themes;
    }

    void begin() {
        pictures.theme(themes.getFirst());
    }

    Optional<String> only() {
        return only;
    }

    List<Path> taken() {
        return taken;
    }

    boolean wants(String screen) {
        return only.isEmpty() || only.get().equals(screen);
    }

    /// Goes there and takes the screen, if it is wanted.
    void shoot(String screen, Destination destination) throws IOException, InterruptedException {
        if (!wants(screen)) {
            return;
        }
        pictures.go(destination);
        settle(Duration.ofMillis(600));
        each(screen);
    }

    /// The window as it stands.
    void each(String screen) throws IOException {
        for (var theme : themes) {
            pictures.theme(theme);
            taken.add(pictures.take(out.resolve(screen + "-" + theme.code() + ".png")));
        }
        pictures.theme(themes.getFirst());
    }

    /// Lets what was asked for arrive.
    void settle(Duration length) throws InterruptedException {
        var _ = new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.css.CssParser;

/// What went wrong without a test looking: exceptions that no thread caught, and stylesheet errors.
final class Mishaps {
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();

    private Mishaps() {}

    /// Listens on every thread from now on, the FX thread too.
    static Mishaps watched() {
        var mishaps = new Mishaps();
        Thread.setDefaultUncaughtExceptionHandler((_, problem) -> mishaps.uncaught.add(problem));
        Screenful.onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> mishaps.uncaught.add(problem));
            CssParser.errorsProperty().clear();
            return true;
        });
        return mishaps;
    }

    void assertNone() {
        var styles = Screenful.onFx(() -> List.copyOf(CssParser.errorsProperty()));
        assertThat(uncaught).as("exceptions that no thread caught").isEmpty();
        assertThat(styles).as("stylesheet errors").isEmpty();
    }
}

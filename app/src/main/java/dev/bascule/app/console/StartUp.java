// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.views.feed.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;

/// How long the start of this process took, up to the first frame that shows something measured. Printed once,
/// in milliseconds, when the environment asks for it with BASCULE_START_UP=print; with
/// BASCULE_START_UP=rehearse the console opens each of its screens after that frame and closes, so that Java
/// can learn all of them. FX thread, but for `reached`.
public final class StartUp {
    private static final String VARIABLE = "BASCULE_START_UP";

    private final Instant began;
    private final InstantSource clock;
    private final String wanted;
    private final Consumer<String> lines;
    private final List<String> milestones = new ArrayList<>();

    private StartUp(Instant began, InstantSource clock, String wanted, Consumer<String> lines) {
        this.began = began;
        this.clock = clock;
        this.wanted = wanted;
        this.lines = lines;
    }

    public static StartUp of(Map<String, String> environment, InstantSource clock, Consumer<String> lines) {
        var began = ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
        return new StartUp(began, clock, environment.getOrDefault(VARIABLE, ""), lines);
    }

    synchronized void reached(String milestone) {
        milestones.add(
                milestone + " " + Duration.between(began, clock.instant()).toMillis() + " ms");
    }

    /// Waits for the frame after the one in which `isLive` became true: by then that one has been drawn.
    /// `tour` is what a rehearsal goes on with.
    void watch(Scene scene, BooleanSupplier isLive, Tour tour) {
        scene.addPostLayoutPulseListener(new Runnable() {
            private boolean drawn;

            @Override
            public void run() {
                if (drawn) {
                    scene.removePostLayoutPulseListener(this);
                    reached("first useful frame");
                    end(tour);
                } else if (isLive.getAsBoolean()) {
                    drawn = true;
                    Platform.requestNextPulse();
                }
            }
        });
    }

    private synchronized void end(Tour tour) {
        if (wanted.equals("print")) {
            lines.accept("start-up: " + String.join(", ", milestones));
        } else if (wanted.equals("rehearse")) {
            Feed.fxThread().execute(tour::goOn);
        }
    }
}

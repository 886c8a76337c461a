// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.views.feed.Feed;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Opens every screen of a window once, comes back to the overview and ends, so that Java meets the whole
/// console in a rehearsal. FX thread only.
final class Tour {
    private final Queue<Area> areas =
            new ArrayDeque<>(Arrays.asList(Area.values()).reversed());
    private final ConsoleWindow window;
    private final Runnable end;

    Tour(ConsoleWindow window, Runnable end) {
        this.window = window;
        this.end = end;
    }

    /// Goes to the next screen once the one before has been laid out.
    void goOn() {
        if (areas.isEmpty()) {
            end.run();
        } else {
            window.go(Destination.of(areas.remove()));
            afterLayout(window.shell().root().getScene());
        }
    }

    private void afterLayout(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Feed.fxThread().execute(Tour.this::goOn);
            }
        });
        Platform.requestNextPulse();
    }
}

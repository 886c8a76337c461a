// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import dev.bascule.views.feed.Live;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Wall mode: follows the engine while it is on show, and needs nobody at a keyboard. Escape and F11 ask to
/// leave it. FX thread only.
public final class Wall {
    private static final Duration STILL = Duration.seconds(10);
    private static final long SHIFT_EVERY = 600;
    private static final double SHIFT = 2;

    private final Live live;
    private final WallPage page = new WallPage();
    private final PauseTransition still = new PauseTransition(STILL);
    private Subscription following = Subscription.EMPTY;

    public Wall(Live live, Runnable leave) {
        this.live = live;
        page.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE || pressed.getCode() == KeyCode.F11) {
                pressed.consume();
                leave.run();
            }
        });
        page.addEventHandler(MouseEvent.MOUSE_MOVED, _ -> awake());
        still.setOnFinished(_ -> page.setCursor(Cursor.NONE));
    }

    public Parent root() {
        return page;
    }

    public void open() {
        close();
        following = Subscription.combine(
                live.snapshot().subscribe(_ -> show()), live.now().subscribe(_ -> show()));
        awake();
        page.requestFocus();
    }

    public void close() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        still.stop();
    }

    private void show() {
        var now = live.now().getValue();
        WallReading.of(live.snapshot().getValue(), now).ifPresent(page::show);
        page.shift(now.getEpochSecond() / SHIFT_EVERY % 2 * SHIFT);
    }

    /// A pointer that lies still hides.
    private void awake() {
        page.setCursor(Cursor.DEFAULT);
        still.playFromStart();
    }
}

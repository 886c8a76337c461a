// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import javafx.animation.AnimationTimer;

/// The moment after `G` in which a letter means a page. It lasts for frames and not for time: while the window
/// is too busy to draw, a key that was pressed in time waits, too, and is still the second of its chord. FX
/// thread only.
final class Chord extends AnimationTimer {
    /// A second and a half at the toolkit's sixty frames a second.
    static final int FRAMES = 90;

    private int left;

    void begin() {
        left = FRAMES;
        start();
    }

    /// Ends it, and says whether it was still open.
    boolean end() {
        var wasOpen = left > 0;
        left = 0;
        stop();
        return wasOpen;
    }

    @Override
    public void handle(long now) {
        left--;
        if (left <= 0) {
            stop();
        }
    }
}

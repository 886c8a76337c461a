// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// What a screen follows while it is on show; covered, it hears nothing. FX thread only.
public final class Following {
    private final Live live;
    private Subscription current = Subscription.EMPTY;

    public Following(Live live) {
        this.live = live;
    }

    /// Calls `snapshot` now and for every newer one, `time` now and every second, and `deployment` when another
    /// comes into focus; what was followed before has ended.
    public void begin(Runnable snapshot, Consumer<Instant> time, Runnable deployment) {
        begin(
                live.snapshot().subscribe(_ -> snapshot.run()),
                live.now().subscribe(time),
                live.deployment().subscribe((_, _) -> deployment.run()));
    }

    /// Follows these instead of what was followed before.
    public void begin(Subscription... others) {
        end();
        current = Subscription.combine(others);
    }

    public void end() {
        current.unsubscribe();
        current = Subscription.EMPTY;
    }
}

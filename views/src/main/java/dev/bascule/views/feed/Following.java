// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import dev.bascule.client.Snapshot;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// What a screen follows while it is on show; covered, it hears nothing. FX thread only.
public final class Following {
    private final Live live;
    private Subscription current = Subscription.EMPTY;
    /// What was unsubscribed while a change is being told is told of it all the same.
    private int round;

    private record Moment(Snapshot snapshot, Instant now) {}

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

    /// Calls `moment` now, for every newer snapshot and every second, and once where both come together; also
    /// follows `others`.
    public void moments(Runnable moment, Subscription... others) {
        end();
        var mine = round;
        var told = new AtomicReference<Moment>();
        Consumer<Object> tell = _ -> {
            var newest = new Moment(live.snapshot().getValue(), live.now().getValue());
            if (mine == round && !newest.equals(told.getAndSet(newest))) {
                moment.run();
            }
        };
        current = Subscription.combine(
                live.snapshot().subscribe(tell), live.now().subscribe(tell), Subscription.combine(others));
    }

    /// Follows these instead of what was followed before.
    public void begin(Subscription... others) {
        end();
        current = Subscription.combine(others);
    }

    public void end() {
        round++;
        current.unsubscribe();
        current = Subscription.EMPTY;
    }
}

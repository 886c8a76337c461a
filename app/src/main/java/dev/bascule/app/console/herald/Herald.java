// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console.herald;

import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Snapshot;
import dev.bascule.views.alarm.Alarm;
import dev.bascule.views.alarm.Alarms;
import dev.bascule.views.feed.Feed;
import dev.bascule.views.navigation.Appearance;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/// Calls people: with a tone, and through the desktop while nobody looks at a window. Once for a workstation,
/// however many windows it has. FX thread only; tones and notices go out on `beside`.
public final class Herald {
    private final Appearance appearance;
    private final BooleanSupplier isLookedAt;
    private final Executor beside;
    private final Speaker speaker;
    private final DesktopNotice notice;
    private Snapshot known;

    /// What stands in `known` calls nobody. Windows are looked at while `isLookedAt` says so.
    public Herald(
            Snapshot known,
            Appearance appearance,
            BooleanSupplier isLookedAt,
            Executor beside,
            Speaker speaker,
            DesktopNotice notice) {
        this.known = known;
        this.appearance = appearance;
        this.isLookedAt = isLookedAt;
        this.beside = beside;
        this.speaker = speaker;
        this.notice = notice;
    }

    /// Hears of every snapshot from now on, until what it answers is closed.
    public AutoCloseable listenTo(ConsoleClient client) {
        return client.onChange(new Feed<>(Feed.fxThread(), this::hear)::publish);
    }

    void hear(Snapshot newest) {
        var alarms = Alarms.between(known, newest);
        known = newest;
        if (appearance.sound().get()) {
            alarms.stream().map(Alarm::tone).distinct().forEach(tone -> beside.execute(() -> speaker.play(tone)));
        }
        if (appearance.notices().get() && !isLookedAt.getAsBoolean()) {
            alarms.forEach(alarm -> beside.execute(() -> notice.show(alarm)));
        }
    }
}

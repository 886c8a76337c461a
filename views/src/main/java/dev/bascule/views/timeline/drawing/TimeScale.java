// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.views.control.text.Figures;
import dev.bascule.views.timeline.figure.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Maps a window of time onto pixels from `left` to `right`, and back.
public record TimeScale(Window window, double left, double right) {
    private static final double TICK_DISTANCE = 72;
    private static final List<Integer> STEPS =
            List.of(1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400);

    /// A labelled instant; a whole minute stands out.
    record Tick(Instant at, String label, boolean isMajor) {}

    double x(Instant at) {
        return left + (right - left) * window.share(at);
    }

    /// As `x`, held inside the drawing.
    double kept(Instant at) {
        return Math.clamp(x(at), left, right);
    }

    /// As `kept`, for an instant in milliseconds of the epoch.
    double kept(long millis) {
        return Math.clamp(left + (right - left) * window.share(millis), left, right);
    }

    /// As `at`, in milliseconds of the epoch.
    long millisAt(double x) {
        return window.millisAt((x - left) / (right - left));
    }

    public Instant at(double x) {
        return window.at((x - left) / (right - left));
    }

    /// With `zero` they count from there, before it with a minus.
    List<Tick> ticks(Optional<Instant> zero) {
        var fitting = Math.max(1, (right - left) / TICK_DISTANCE);
        var seconds = window.length().toMillis() / 1000.0 / fitting;
        var step = STEPS.stream().filter(s -> s >= seconds).findFirst().orElse(STEPS.getLast());
        var ticks = new ArrayList<Tick>();
        var origin = zero.orElse(Instant.EPOCH);
        // Whole seconds, rounded up: a tick before the window would lie among the labels of the lanes.
        var begun = Duration.between(origin, window.from())
                .plus(Duration.ofSeconds(1).minusNanos(1));
        var first = Math.ceilDiv(begun.toSeconds(), step) * step;
        for (var since = first; !origin.plusSeconds(since).isAfter(window.to()); since += step) {
            var at = origin.plusSeconds(since);
            var whole = since % 60 == 0;
            ticks.add(new Tick(at, zero.isPresent() ? counted(since) : label(at, step, whole), whole));
        }
        return ticks;
    }

    private static String counted(long seconds) {
        return (seconds < 0 ? "−" : "+") + Figures.span(Duration.ofSeconds(Math.abs(seconds)));
    }

    private static String label(Instant at, int step, boolean whole) {
        if (step >= 60) {
            return Figures.minute(at);
        }
        return whole ? Figures.time(at) : Figures.time(at).substring(5);
    }
}

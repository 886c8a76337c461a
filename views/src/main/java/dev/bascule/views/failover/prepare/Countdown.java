// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.Pending;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;

/// The automatic move that waits behind the wizard: counting down, held until it resumes by itself, or none.
public sealed interface Countdown {
    record None() implements Countdown {}

    record Running(Instant deadline) implements Countdown {}

    record Held(String by, Duration remaining, Instant until) implements Countdown {}

    static Countdown of(DeploymentPicture picture) {
        return picture.pending()
                .filter(p -> p.kind() == Pending.Kind.COUNTDOWN)
                .map(Countdown::of)
                .orElse(new None());
    }

    private static Countdown of(Pending pending) {
        return pending.hold()
                .<Countdown>map(h -> new Held(h.by(), h.remaining(), h.until()))
                .or(() -> pending.deadline().map(Running::new))
                .orElse(new None());
    }

    /// The sentence in the head of the page, empty when nothing counts down.
    default String words(Instant now) {
        return switch (this) {
            case None _ -> "";
            case Running(var deadline) ->
                "Automatic failover in " + Figures.span(Duration.between(now, deadline)) + ", not held";
            case Held(var _, var remaining, var until) ->
                "Automatic failover held at **" + Figures.span(remaining) + "**, resumes in **"
                        + Figures.span(Duration.between(now, until)) + "**";
        };
    }
}

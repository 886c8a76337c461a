// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;

/// A measured time of an incident, such as TTD, from where to where.
public record Bracket(String name, Instant from, Instant to) {
    public String words() {
        return Figures.span(Duration.between(from, to));
    }
}

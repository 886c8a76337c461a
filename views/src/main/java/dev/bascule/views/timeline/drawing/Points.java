// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import java.time.Instant;
import java.util.Optional;

/// Moments that stand out in a drawing: the playhead, a mark that a person set to measure from, and the moment
/// that two drawings have in common, from which the grid is counted.
public record Points(Optional<Instant> playhead, Optional<Instant> mark, Optional<Instant> zero) {
    public static final Points NONE = new Points(Optional.empty(), Optional.empty(), Optional.empty());

    public static Points since(Instant zero) {
        return new Points(Optional.empty(), Optional.empty(), Optional.of(zero));
    }
}

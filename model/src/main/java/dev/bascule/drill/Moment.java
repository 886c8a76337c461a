// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.time.Duration;

/// When an operator acts: at a time of the drill, or once something has come about.
public sealed interface Moment {
    /// This long after the start.
    record At(Duration sinceStart) implements Moment {}

    /// This long after the situation has arisen for the first time.
    record Once(Situation situation, Duration delay) implements Moment {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import java.util.List;

/// What follows from an event: the next state, what to do, and one sentence that says what was decided (empty
/// when nothing was).
public record Decision(State state, List<Effect> effects, String because) {
    public Decision {
        effects = List.copyOf(effects);
    }

    static Decision stay(State state) {
        return new Decision(state, List.of(), "");
    }

    static Decision to(State state, String because, Effect... effects) {
        return new Decision(state, List.of(effects), because);
    }
}

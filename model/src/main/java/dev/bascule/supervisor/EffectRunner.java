// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.Effect;

/// Port: performs effects. Returns at once; what comes of an effect is told to the supervisor as an event.
public interface EffectRunner {
    void run(Effect effect);
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.views.control.DeploymentMark;
import dev.bascule.views.control.Mark;

/// A deployment in the rail and the switcher, with its state and its health kept apart.
public record DeploymentEntry(String name, DeploymentMark state, Mark health) {
    /// The one glyph for places that have room for one only: the state while it is unusual, otherwise the health.
    public Mark worst() {
        Mark tone = state.tone();
        return tone == null || tone == Mark.DEGRADED && health == Mark.UNHEALTHY ? health : tone;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.scrub;

import java.time.Instant;

/// What the way through time can ask for. Called on the FX thread, returns at once.
public interface Travel {
    /// Back to the present, which is then followed.
    void live();

    /// Holds what is on show now, or follows again when it is held.
    void togglePause();

    /// Shows `moment` as the journal tells it.
    void to(Instant moment);

    /// To the entry of the journal before (-1) or after (1) the moment on show.
    void step(int direction);

    /// Looks at the stretch of time before (-1) or after (1) this one.
    void page(int direction);
}

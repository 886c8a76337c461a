// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import dev.bascule.check.Observation;
import dev.bascule.incident.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: what was recorded of one deployment. Slow; called on the thread of the backtest.
public interface Past {
    /// Every entry of the deployment's journal, oldest first.
    List<Recorded> entries();

    /// Observations of the trial's checkers that began in `[from, to)`, in the order in which they ended.
    List<Observation> observations(Instant from, Instant to);

    /// The oldest observation that is still kept; empty when none is.
    Optional<Instant> observedSince();
}

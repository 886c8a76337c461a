// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.Event;
import dev.bascule.failover.rule.FailoverState;
import java.time.Instant;

/// A journal entry read back as what it says: the event, the sentence that was decided on it (empty when
/// nothing was), and the state of the deployment afterwards. All projections are folds over these.
public record Recorded(
        long seq, String stream, Instant at, Instant recordedAt, Event event, String because, FailoverState phase) {}

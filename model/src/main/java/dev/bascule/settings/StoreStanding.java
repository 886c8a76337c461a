// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where the history lies and how much it is. `samples` and `expired` count single observations, the latter
/// those older than the retention, which the next pruning takes.
public record StoreStanding(
        String file,
        long journalBytes,
        long observationBytes,
        long entries,
        Optional<Instant> oldestEntry,
        long samples,
        Optional<Instant> oldestSample,
        long expired,
        Duration keepsObservations,
        Duration keepsRollups,
        Optional<Instant> copiedAt) {}

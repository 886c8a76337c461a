// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica.tier;

import dev.bascule.health.Health;
import dev.bascule.replica.Lag;
import java.time.Duration;
import java.util.Optional;

/// What was measured of a site that bears on its tier. `holdsData` is false where nothing of the deployment is
/// stateful, so that no lag can be measured. `recovery` is how long real moves to it took; empty when none has
/// been completed.
public record TierEvidence(Health health, boolean holdsData, Optional<Lag> lag, Optional<Duration> recovery) {}

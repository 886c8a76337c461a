// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Observation;
import java.util.Optional;

/// The health of one check turned in the eyes of one checker, and why. `observation` is what turned it; empty
/// when silence did, or doubt of the checker in itself.
public record CheckChange(
        CheckId check, CheckerId checker, Health from, Health to, Optional<Observation> observation, String because) {}

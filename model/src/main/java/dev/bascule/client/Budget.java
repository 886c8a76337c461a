// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import java.time.Instant;
import java.util.Optional;

/// What the policy still allows: failovers in the last 24 hours against the limit, and when the cooldown ends.
public record Budget(int movesToday, int limit, Optional<Instant> cooldownUntil) {}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.time.Duration;
import java.time.Instant;

/// One hour of one check, kept long after its samples: how many, how many failed, and response times of the
/// passed ones.
public record HourSummary(
        Instant hour, int count, int failures, Duration mean, Duration median, Duration p95, Duration max) {}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import java.time.Duration;

/// What a check's response time usually is: median and median absolute deviation over `samples` healthy
/// observations.
public record Baseline(Duration median, Duration deviation, int samples) {}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import java.time.Duration;
import java.time.Instant;

/// A countdown that a person holds: what remained, who holds it, and when it goes on by itself.
public record Hold(String by, Instant since, Instant until, Duration remaining) {}

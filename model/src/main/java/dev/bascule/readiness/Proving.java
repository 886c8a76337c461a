// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import java.time.Instant;

/// A round of proofs under way: since when, how many of all are taken, and what is being proved now.
public record Proving(Instant since, int done, int of, String now) {}

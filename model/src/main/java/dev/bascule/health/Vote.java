// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.CheckerId;
import java.time.Instant;

/// What one checker says of a site, with the evidence in a sentence. An isolated checker votes UNKNOWN.
public record Vote(CheckerId checker, Health health, String evidence, Instant at) {}

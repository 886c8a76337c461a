// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import java.time.Instant;

/// A person in an incident and the role taken: commander, deputy, scribe, liaison, operator.
public record Participant(String name, String role, Instant since) {}

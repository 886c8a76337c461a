// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import java.time.Instant;

/// One step in the life of an incident: to which state, when it happened and was recorded, who took it
/// (`Bascule` where it was measured) and why.
public record Transition(Incident.Status to, long seq, Instant at, Instant recordedAt, String who, String why) {
    /// Who takes a step that nobody ordered.
    public static final String ENGINE = "Bascule";
}

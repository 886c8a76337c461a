// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

/// How well something is. UNKNOWN means that nothing fresh is known; it is never treated as HEALTHY and never
/// acted on.
public enum Health {
    HEALTHY("healthy"),
    DEGRADED("degraded"),
    UNHEALTHY("unhealthy"),
    UNKNOWN("unknown");

    private final String code;

    Health(String code) {
        this.code = code;
    }

    /// The stable word in stored data and JSON.
    public String code() {
        return code;
    }
}

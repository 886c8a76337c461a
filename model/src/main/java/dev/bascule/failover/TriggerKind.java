// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

/// What set a failover off. `code` is stored and never changes.
public enum TriggerKind {
    HEALTH_CHECK_FAILURE("health-check-failure", "health-check failure"),
    CONNECTION_FAILURE("connection-failure", "connection failure"),
    PERFORMANCE_DEGRADATION("performance-degradation", "performance degradation"),
    TIMEOUT("timeout", "timeout"),
    CASCADE("cascade", "cascade"),
    MANUAL("manual", "manual"),
    RECOVERY("recovery", "recovery of the primary");

    private final String code;
    private final String title;

    TriggerKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}

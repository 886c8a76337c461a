// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

/// The swim-lane of the timeline on which an entry is drawn, in drawing order.
public enum Lane {
    CHECKS("Checks"),
    QUORUM("Quorum"),
    COORDINATOR("Coordinator"),
    STEPS("Steps"),
    DNS("DNS propagation"),
    PEOPLE("People"),
    NOTIFICATIONS("Notifications");

    private final String title;

    Lane(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

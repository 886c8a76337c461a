// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

/// How far the engine may go by itself: ARMED executes after the grace period, APPROVAL waits for people,
/// DISARMED only watches.
public enum Automation {
    ARMED("armed"),
    APPROVAL("approval"),
    DISARMED("disarmed");

    private final String code;

    Automation(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.runbook;

/// When a checklist is worked through.
public enum ChecklistPhase {
    PRE_FAILOVER("Pre-failover"),
    DURING_FAILOVER("During failover"),
    POST_FAILOVER("Post-failover"),
    FAILBACK_PREPARATION("Failback preparation");

    private final String title;

    ChecklistPhase(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

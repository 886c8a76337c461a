// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

/// What a line between two nodes means now, in drawing order: quiet ones first, so that loud ones lie on top.
public enum PathKind {
    IDLE("Idle path"),
    REPLICATION("Replication, lag"),
    PLANNED("Planned path"),
    ACTIVE("Active path"),
    FAILING("Failing hop");

    private final String words;

    PathKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

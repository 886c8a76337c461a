// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

/// The six parts of a readiness score, in the order in which they are drawn.
public enum Part {
    RECORDS("Records"),
    WRITING("Writing"),
    TLS("TLS"),
    CHECKS("Checks"),
    REPLICATION("Replication"),
    DRILLS("Drills");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

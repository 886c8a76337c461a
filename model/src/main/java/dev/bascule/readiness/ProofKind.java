// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

/// What is proved of a site that could become the target. `code` is stored and never changes; the weights of
/// all add up to 100.
public enum ProofKind {
    RECORDS("records", "Records read", Part.RECORDS, 20),
    PERMISSION("permission", "Permission to write", Part.WRITING, 15),
    BUDGET("budget", "Request budget", Part.WRITING, 5),
    TLS("tls", "TLS handshake", Part.TLS, 15),
    CHECKS("checks", "Checks", Part.CHECKS, 20),
    REPLICATION("replication", "Replication", Part.REPLICATION, 10),
    DRILL("drill", "Monthly drill", Part.DRILLS, 10),
    DR_TEST("dr-test", "Quarterly DR test", Part.DRILLS, 5);

    private final String code;
    private final String title;
    private final Part part;
    private final int weight;

    ProofKind(String code, String title, Part part, int weight) {
        this.code = code;
        this.title = title;
        this.part = part;
        this.weight = weight;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Part part() {
        return part;
    }

    /// Points that it can give, of 100.
    public int weight() {
        return weight;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

/// What an operator does in a rehearsal.
public enum OperatorVerb {
    /// Move a healthy deployment to another site.
    SWITCHOVER("switchover"),
    /// Move a sick one.
    FAILOVER("failover"),
    /// Return to the primary site.
    FAILBACK("failback"),
    /// Let the proposed plan run.
    APPROVE("approve"),
    /// Keep the grace period from running out.
    HOLD("hold"),
    /// Run the plan before the grace period ends.
    HASTEN("hasten"),
    /// Lower the TTLs of the deployment's records, so that a move that follows arrives soon.
    LOWER_TTLS("lower-ttls"),
    /// Give lowered TTLs back the length that they had.
    RESTORE_TTLS("restore-ttls");

    private final String code;

    OperatorVerb(String code) {
        this.code = code;
    }

    /// The word for it in scenario files; never changes.
    public String code() {
        return code;
    }
}

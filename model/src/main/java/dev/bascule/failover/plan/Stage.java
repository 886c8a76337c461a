// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

/// The part of a plan to which a step belongs; stages run in this order.
public enum Stage {
    PREPARE("Prepare"),
    DATA("Data"),
    SERVICES("Services"),
    DNS("DNS"),
    FINISH("Finish");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

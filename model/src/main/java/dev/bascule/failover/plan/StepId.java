// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

/// Name of a step, unique within its plan and stable across a restart.
public record StepId(String value) {
    @Override
    public String toString() {
        return value;
    }
}

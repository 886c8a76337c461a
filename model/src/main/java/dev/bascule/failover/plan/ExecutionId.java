// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

/// Name of an execution, unique within a journal, such as `genesis-7`.
public record ExecutionId(String value) {
    @Override
    public String toString() {
        return value;
    }
}

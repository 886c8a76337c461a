// SPDX-License-Identifier: Apache-2.0
package dev.bascule.topology;

/// Name of a deployment, unique within one configuration; safe to print and to use in a URL.
public record DeploymentId(String value) implements Comparable<DeploymentId> {
    public DeploymentId {
        Names.checked("Deployment", value);
    }

    @Override
    public int compareTo(DeploymentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

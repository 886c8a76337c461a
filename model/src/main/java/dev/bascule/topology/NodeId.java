// SPDX-License-Identifier: Apache-2.0
package dev.bascule.topology;

/// Name of a node, unique within its deployment, such as `api` or `db`.
public record NodeId(String value) implements Comparable<NodeId> {
    public NodeId {
        Names.checked("Node", value);
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

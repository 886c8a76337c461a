// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

/// A line from one node to another. `label` is a value on it, such as how far a replica is behind; empty for
/// none.
public record GraphEdge(String from, String to, PathKind kind, String label) {
    GraphEdge(String from, String to, PathKind kind) {
        this(from, to, kind, "");
    }

    public boolean isReplication() {
        return kind == PathKind.REPLICATION;
    }
}

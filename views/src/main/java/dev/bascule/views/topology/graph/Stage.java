// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.topology.NodeKind;

/// The columns of the topology, in the order in which a request meets them.
public enum Stage {
    CLIENTS("Clients", "users"),
    DNS("DNS records", "DNS provider"),
    EDGE("Edge", "edge"),
    SERVICE("Services", "service"),
    STORE("Data stores", "data store"),
    EXTERNAL("External", "external dependency");

    private final String title;
    private final String kind;

    Stage(String title, String kind) {
        this.title = title;
        this.kind = kind;
    }

    /// What one node of the column is.
    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    static Stage of(NodeKind kind) {
        return switch (kind) {
            case EDGE -> EDGE;
            case SERVICE -> SERVICE;
            case DATABASE, CACHE -> STORE;
            case EXTERNAL -> EXTERNAL;
        };
    }
}

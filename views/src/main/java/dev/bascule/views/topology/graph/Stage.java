// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;


import dev.bascule.topology.NodeKind;

/// The columns of the topology, in the order in which a request meets them.
public enum Stage {
    CLIENTS("Clients"),
    DNS("DNS records"),
    EDGE("Edge"),
    SERVICE("Services"),
    STORE("Data stores"),
    EXTERNAL("External");

    private final String title;

    Stage(String title) {
        this.title = title;
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

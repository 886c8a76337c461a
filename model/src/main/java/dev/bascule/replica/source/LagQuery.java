// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica.source;

import dev.bascule.topology.NodeId;
import dev.bascule.topology.SiteId;

/// How to ask one copy how far it is behind: a JDBC address (SQLite file or PostgreSQL server) and a query
/// whose first value is the lag in milliseconds. The address may hold a password and is never printed.
public record LagQuery(NodeId node, SiteId site, String url, String query) {
    public LagQuery {
        if (!url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("The lag of " + node + " at " + site
                    + " can be asked of jdbc:sqlite: and jdbc:postgresql: addresses only.");
        }
    }

    @Override
    public String toString() {
        return "lag of " + node + " at " + site;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.util.Optional;

/// Identity of a check: deployment, the site it looks at (none for what all sites share), and its name in the
/// configuration.
public record CheckId(DeploymentId deployment, Optional<SiteId> site, String name) implements Comparable<CheckId> {
    public CheckId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A check of " + deployment + " has no name.");
        }
    }

    /// The form people read, such as `fra1/api`, or `exchange` where no site is meant.
    public String label() {
        return site.map(s -> s + "/" + name).orElse(name);
    }

    @Override
    public int compareTo(CheckId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return deployment + "/" + label();
    }
}

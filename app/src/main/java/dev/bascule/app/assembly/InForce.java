// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.check.Vantage;
import dev.bascule.config.Configuration;
import dev.bascule.supervisor.console.LocalConsole;
import dev.bascule.topology.DeploymentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The configuration that holds now and the objects that live by it, in the order of the file.
record InForce(Configuration configuration, World world, Map<DeploymentId, DeploymentAssembly> deployments) {
    InForce {
        deployments = Collections.unmodifiableMap(new LinkedHashMap<>(deployments));
    }

    List<Vantage> vantages() {
        return deployments.values().stream().flatMap(d -> d.vantages().stream()).toList();
    }

    /// What the front door shows.
    Map<DeploymentId, LocalConsole.Desk> desks() {
        var desks = new LinkedHashMap<DeploymentId, LocalConsole.Desk>();
        deployments.forEach((id, d) -> desks.put(id, new LocalConsole.Desk(d.post(), d.past)));
        return desks;
    }
}

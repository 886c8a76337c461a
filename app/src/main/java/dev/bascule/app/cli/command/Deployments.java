// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.topology.DeploymentId;
import java.util.Optional;

/// The deployments of a configuration by the names that people give them. Asked before any engine is opened, so
/// that a wrong name is told at once.
record Deployments(Ports ports) {
    /// The one that is meant; without a name, the only one.
    DeploymentId meant(Ports.Place place, Optional<String> named) {
        var known = ports.configurations().setups(place).stream()
                .map(s -> s.deployment().id().value())
                .toList();
        var chosen = named.or(() -> known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty())
                .orElseThrow(() -> new WrongUsage("There are several deployments, and none was named. Name one of "
                        + String.join(", ", known) + "."));
        if (!known.contains(chosen)) {
            throw new WrongUsage(
                    "There is no deployment " + chosen + "; the configuration has " + String.join(", ", known) + ".");
        }
        return new DeploymentId(chosen);
    }
}

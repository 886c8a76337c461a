// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.failover.rule.Setup;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.DeploymentId;
import java.util.Optional;

/// The deployments of a configuration by the names that people give them. Asked before any engine is opened, so
/// that a wrong name is told at once.
public record Deployments(Ports ports) {
    /// The one that is meant; without a name, the only one.
    public DeploymentId meant(Ports.Place place, Optional<String> named) {
        return setup(place, named).deployment().id();
    }

    /// The one that is meant, which has this site.
    public Deployment having(Ports.Place place, Optional<String> named, Optional<String> site) {
        var deployment = setup(place, named).deployment();
        var known = deployment.sites().stream().map(s -> s.id().value()).toList();
        site.filter(name -> !known.contains(name)).ifPresent(name -> {
            throw new WrongUsage("There is no site " + name + " in " + deployment.id() + "; there are "
                    + String.join(", ", known) + ".");
        });
        return deployment;
    }

    private Setup setup(Ports.Place place, Optional<String> named) {
        var setups = ports.configurations().setups(place);
        var known = setups.stream().map(s -> s.deployment().id().value()).toList();
        var chosen = named.or(() -> known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty())
                .orElseThrow(() -> new WrongUsage("There are several deployments, and none was named. Name one of "
                        + String.join(", ", known) + "."));
        return setups.stream()
                .filter(s -> s.deployment().id().value().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("There is no deployment " + chosen + "; the configuration has "
                        + String.join(", ", known) + "."));
    }
}

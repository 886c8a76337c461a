// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.check.Vantage;
import dev.bascule.config.Configuration;
import dev.bascule.config.Configuration.DeploymentSpec;
import dev.bascule.topology.DeploymentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Makes the objects of a configuration: those of the first, and those of a later one from the one before.
record Formation(List<Vantage> further, EngineSite site, DeploymentAssembly.Surroundings around) {
    Formation {
        further = List.copyOf(further);
    }

    InForce first(Configuration configuration) {
        var world = new World(configuration, site, around.threads());
        var deployments = new LinkedHashMap<DeploymentId, DeploymentAssembly>();
        for (var spec : configuration.deployments()) {
            deployments.put(id(spec), new DeploymentAssembly(plan(spec, world, configuration), around));
        }
        return new InForce(configuration, world, deployments);
    }

    /// Makes everything new for `next`; nothing of it is put to use yet. A world of the same providers and
    /// resolvers is kept, with what it remembers.
    Changeover change(InForce before, Configuration next) {
        var same = before.configuration().providers().equals(next.providers())
                && before.configuration().resolvers().equals(next.resolvers());
        var world = same ? before.world() : new World(next, site, around.threads());
        var deployments = new LinkedHashMap<DeploymentId, DeploymentAssembly>();
        var rewired = new LinkedHashMap<DeploymentAssembly, DeploymentAssembly.Wiring>();
        for (var spec : next.deployments()) {
            var known = before.deployments().get(id(spec));
            if (known == null) {
                deployments.put(id(spec), new DeploymentAssembly(plan(spec, world, next), around));
            } else {
                deployments.put(id(spec), known);
                rewired.put(known, known.wire(plan(spec, world, next)));
            }
        }
        return new Changeover(before, new InForce(next, world, deployments), rewired);
    }

    private DeploymentAssembly.Plan plan(DeploymentSpec spec, World world, Configuration configuration) {
        return new DeploymentAssembly.Plan(spec, vantages(spec), world, configuration.digest());
    }

    private static DeploymentId id(DeploymentSpec spec) {
        return spec.setup().deployment().id();
    }

    private List<Vantage> vantages(DeploymentSpec spec) {
        var id = id(spec);
        var here = EngineAssembly.HERE;
        var all = new ArrayList<Vantage>();
        var own = further.stream()
                .filter(v -> v.checker().equals(here) && isOf(v, id))
                .findFirst();
        all.add(own.orElseGet(() -> Vantage.of(here, spec.checks())));
        further.stream().filter(v -> !v.checker().equals(here) && isOf(v, id)).forEach(all::add);
        return all;
    }

    private static boolean isOf(Vantage vantage, DeploymentId deployment) {
        return vantage.checks().stream().anyMatch(c -> c.id().deployment().equals(deployment));
    }
}
